// SPDX-License-Identifier: EUPL-1.2
// For schema_test.py. Without arguments: writes the sample release to standard output. With files: says for each whether read() takes it.
#include "sample.h"

#include "duidelijk/base/error.h"

#include <iostream>
#include <span>

int main(int argc, char** argv) {
  using namespace duidelijk;
  if (argc < 2) {
    auto r = release::testing::sample();
    std::cout << release::write(r);
    return 0;
  }
  for (const char* path : std::span(argv + 1, static_cast<std::size_t>(argc - 1))) {
    try {
      (void)release::read_file(path);
      std::cout << "ok\n";
    } catch (const base::InputError& e) {
      std::cout << e.diagnostics().front().rule << "\n";
    }
  }
  return 0;
}
