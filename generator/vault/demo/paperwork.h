// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "books.h"
#include "claims.h"
#include "deliveries.h"
#include "model.h"

namespace duidelijk::demo {

/// Turns the help of a child into what a municipality gets to see of it: requests, toewijzingen and their versions,
/// starts and stops, claims. With the usual disorder: made too late, never closed, never started, sent by mistake.
class Paperwork {
 public:
  Paperwork(std::uint64_t seed, const Providers& providers, Deliveries& deliveries, Books& books)
      : deliveries_(deliveries), books_(books), claims_(seed, providers, deliveries, books) {}
  void write(const Jeugdige& jeugdige, const Person& person, const Traject& traject, Random& random);

 private:
  struct Allotment;
  static Allotment allot(const Jeugdige& jeugdige, const Person& person, const Traject& traject, Random& random);
  void open(Allotment& a, Random& random);
  void prolong(Allotment& a, Random& random);
  void serve(Allotment& a, Random& random);
  static Day planned_end(const Traject& t, const Product& product, Day from, bool yearly, Random& random);
  static void set_volume(Allotment& a, Day from, Day until);
  void send(Allotment& a, Day datum, Day eind, const char* reden, Random& random);
  void request(const Allotment& a, Day ontvangen);
  void start(const Allotment& a, Day begin, Random& random);
  void stop(const Allotment& a, Day begin, Day end, const char* reden, Random& random);
  void mistake(const Allotment& a, Day datum, Random& random);
  void never_started(Allotment& a, Random& random);
  static Day too_late_or_not(const Traject& t, Day ingang, bool first, Random& random);
  Deliveries& deliveries_;
  Books& books_;
  Claims claims_;
  std::uint32_t numbers_ = 1000000, references_ = 0;
};

}  // namespace duidelijk::demo
