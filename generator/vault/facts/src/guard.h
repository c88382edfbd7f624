// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>

struct sqlite3;

namespace duidelijk::facts {

/// As long as it lives, the connection only reads, and what it reads is no secret: SQL from the content folder is hostile until proven
/// otherwise. It also bounds the work and the size of a value. One at a time per connection.
class Guard {
 public:
  explicit Guard(sqlite3* connection);
  ~Guard();
  Guard(const Guard&) = delete;
  Guard& operator=(const Guard&) = delete;

  /// Dutch, what was refused first; empty when nothing was.
  [[nodiscard]] const std::string& refused() const { return refused_; }
  [[nodiscard]] bool too_heavy() const { return steps_ > kMaxSteps; }

 private:
  static constexpr std::uint64_t kMaxSteps = 200'000;   ///< of a million instructions each: about half an hour
  static int authorize(void* self, int action, const char* first, const char* second, const char* database, const char* trigger);
  static int count(void* self);
  int judge(int action, const char* first, const char* second);

  sqlite3* connection_;
  int old_length_;
  std::uint64_t steps_ = 0;
  std::string refused_;
};

}  // namespace duidelijk::facts
