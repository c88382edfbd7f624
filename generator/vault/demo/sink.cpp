// SPDX-License-Identifier: EUPL-1.2
#include "sink.h"

#include "duidelijk/base/error.h"

#include <cerrno>
#include <system_error>

namespace duidelijk::demo {

Sink::Sink(const std::filesystem::path& path) : path_(path) {
  std::filesystem::create_directories(path.parent_path());
  file_.reset(std::fopen(path.c_str(), "wb"));
  if (!file_) fail();
  std::setvbuf(file_.get(), nullptr, _IONBF, 0);  // the buffer is ours
}

void Sink::flush() {
  if (!buffer_.empty() && std::fwrite(buffer_.data(), 1, buffer_.size(), file_.get()) != buffer_.size()) fail();
  buffer_.clear();
}

void Sink::close() {
  flush();
  if (std::fclose(file_.release()) != 0) fail();
}

void Sink::fail() const {
  throw base::MachineError("kan " + path_.string() + " niet schrijven: " + std::generic_category().message(errno));
}

void write_text(const std::filesystem::path& path, std::string_view text) {
  Sink sink(path);
  sink.text() = text;
  sink.close();
}

}  // namespace duidelijk::demo
