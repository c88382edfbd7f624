// SPDX-License-Identifier: EUPL-1.2
#include "run_program.h"

#include "temp_folder.h"

#include <sys/wait.h>

#include <cstdlib>

namespace duidelijk::app::testing {

namespace {
std::string quoted(const std::string& word) {
  std::string result = "'";
  for (const char c : word) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}
}  // namespace

Run run_program(const std::vector<std::string>& words, const std::string& home) {
  const test::TempFolder folder;
  std::string command = "HOME=" + quoted(home) + " XDG_CONFIG_HOME= " + quoted(DUIDELIJK_PROGRAM);
  for (const auto& word : words) command += " " + quoted(word);
  command += " >" + quoted(folder / "out") + " 2>" + quoted(folder / "err");
  Run run;
  const int status = std::system(command.c_str());
  if (WIFEXITED(status)) run.code = WEXITSTATUS(status);
  run.out = test::slurp(folder / "out");
  run.err = test::slurp(folder / "err");
  return run;
}

}  // namespace duidelijk::app::testing
