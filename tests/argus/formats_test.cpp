// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/argus/formats.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/files.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <functional>

using namespace duidelijk;
using namespace duidelijk::argus;

namespace {

/// The line of the first fault.
int line_of_fault(const std::function<void()>& read) {
  try {
    read();
  } catch (const base::InputError& error) {
    CHECK(!error.diagnostics()[0].advice.empty());
    return error.diagnostics()[0].line;
  }
  FAIL("nothing was refused");
  return -1;
}

int metadata_fault(const std::string& text) {
  return line_of_fault([&] { (void)read_metadata(text, "x.rda"); });
}

// The description of tau_testW.asc that belongs to the places in disclosure.md.
const char* const fixed =
    "Size 9 2 \"99\"\r\n"
    "    <RECODEABLE>\r\n"
    "    <TOTCODE> \"Total\"\r\n"
    "    <DISTANCE> 1 2 3\r\n"
    "Region 12 2\r\n"
    "    <RECODEABLE>\r\n"
    "    <HIERARCHICAL>\r\n"
    "    <HIERCODELIST> \"region 2.hrc\"\r\n"
    "    <HIERLEADSTRING> \"@\"\r\n"
    "Var2 28 10\r\n"
    "    <NUMERIC>\r\n"
    "    <DECIMALS> 2\r\n"
    "Wgt 15 4\r\n"
    "    <WEIGHT>\r\n"
    "    <DECIMALS> 1\r\n"
    "Who 1 2\r\n"
    "    <HOLDING>\r\n"
    "Ask 99 1\r\n"
    "    <REQUEST> \"1\" \"2\"\r\n";

const char* const separated =
    "<SEPARATOR> \",\"\n<UNSAFE> \"geheim\"\n"
    "wijk\n<RECODEABLE>\n<TOTCODE> Total\nsoort\n<RECODEABLE>\neuro\n<NUMERIC>\n<DECIMALS> 2\naantal\n<FREQUENCY>\n";

}  // namespace

TEST_CASE("Metadata of fixed width") {
  const auto metadata = read_metadata(fixed, "x.rda");
  CHECK(!metadata.separator);
  REQUIRE(metadata.variables.size() == 6);
  const auto& size = metadata.variables[0];
  CHECK(size.position == 9);
  CHECK(size.width == 2);
  CHECK(size.missing == std::vector<std::string>{"99"});
  CHECK(size.recodeable);
  CHECK(size.total == "Total");
  CHECK(size.distance == std::vector<int>{1, 2, 3});
  CHECK(metadata.find("Region")->hierarchy == "region 2.hrc");
  CHECK(metadata.find("Region")->lead == "@");
  CHECK(metadata.find("Var2")->decimals == 2);
  CHECK(metadata.find("Wgt")->weight);
  CHECK(metadata.find("Who")->holding);
  CHECK(metadata.find("Ask")->request == std::vector<std::string>{"1", "2"});
  CHECK(metadata.find("Var3") == nullptr);
  CHECK(read_metadata(write_metadata(metadata), "again") == metadata);
}

TEST_CASE("Metadata of a ready table, and its cells") {
  const auto metadata = read_metadata(separated, "x.rda");
  CHECK(metadata.separator == ',');
  CHECK(!metadata.variables[0].width);
  CHECK(read_metadata(write_metadata(metadata), "again") == metadata);
  const auto rows = read_table("Total,Total,12.50,4,s\n\"Noord\", a ,2.5,1,geheim\nZuid,a,10,3\n", "x.tab", metadata);
  REQUIRE(rows.size() == 3);
  CHECK(rows[1].fields == std::vector<std::string>{"Noord", "a", "2.5", "1"});
  CHECK(rows[1].status == Status::unsafe);
  CHECK(!rows[2].status);
  CHECK(read_table(write_table(rows, metadata), "again", metadata) == rows);
  CHECK(line_of_fault([&] { (void)read_table("a,b,1,2\na,b,1\n", "x.tab", metadata); }) == 2);
  CHECK(line_of_fault([&] { (void)read_table("a,b,een,2\n", "x.tab", metadata); }) == 1);
  CHECK(line_of_fault([&] { (void)read_table("a,b,1,2,u\n", "x.tab", metadata); }) == 1);
  CHECK_THROWS_AS((void)read_table("a\n", "x.tab", read_metadata(fixed, "x.rda")), base::InputError);
}

TEST_CASE("A ready table as τ-ARGUS keeps it: a variable with the status, a decimal comma, a separator in a code") {
  const auto metadata = read_metadata(
      "   <SEPARATOR> \";\"\nSize \"99\"\n<RECODEABLE>\nRegion \"XX\"\n<RECODEABLE>\nVar2\n<NUMERIC>\n<DECIMALS> 2\n"
      "Shadow\n<NUMERIC> <SHADOW>\nCost\n<NUMERIC> <COSTVAR>\nTop1\n<MAXSCORE>\nWhat\n<STATUS>\nLow\n<NUMERIC> "
      "<LOWERPL>\nUp\n<NUMERIC> <UPPERPL>\n",
      "x.rda");
  CHECK(metadata.find("Region")->missing == std::vector<std::string>{"XX"});
  CHECK(metadata.find("Shadow")->numeric);
  CHECK(metadata.find("Shadow")->shadow);
  CHECK(metadata.find("Cost")->cost);
  CHECK(metadata.find("What")->status);
  CHECK(metadata.find("Low")->lower_level);
  CHECK(metadata.find("Up")->upper_level);
  CHECK(read_metadata(write_metadata(metadata), "again") == metadata);
  const std::string text =
      "\n\"Total\";\" "
      "1\";24,50;1;1;20,00;S;0,01;0,01\n\"a;b\";x;4,50;1;1;4;u;1;1\nc;x;0;0;0;0;E;0;0\nd;x;9;1;1;9;M;1;1\n"
      "e;x;9;1;1;9;p;1;1\n";
  const auto rows = read_table(text, "x.tab", metadata);
  REQUIRE(rows.size() == 5);
  CHECK(rows[0].fields[1] == "1");
  CHECK(rows[0].fields[2] == "24,50");
  CHECK(rows[0].line == 2);
  CHECK(rows[1].fields[0] == "a;b");
  std::vector<Status> statuses;
  for (const auto& row : rows) statuses.push_back(row.status.value());
  CHECK(statuses ==
        std::vector<Status>{Status::safe, Status::unsafe, Status::empty, Status::secondary, Status::protect});
  // The status is written as the metadata spell it.
  const auto again = read_table(write_table(rows, metadata), "again", metadata);
  REQUIRE(again.size() == 5);
  CHECK(again[1].fields[0] == "a;b");
  CHECK(again[3].status == Status::secondary);
  CHECK(line_of_fault([&] { (void)read_table("\nc;x;0;0;0;0;q;0;0\n", "x.tab", metadata); }) == 2);
  CHECK(metadata_fault("Size 9 2\n<NUMERIC> <SHADOWS>\n") == 2);
}

TEST_CASE("Metadata that are not in order are refused, with the line") {
  CHECK(metadata_fault("") == 0);
  CHECK(metadata_fault("Size 9\n") == 1);
  CHECK(metadata_fault("Size 0 2\n") == 1);
  CHECK(metadata_fault("Size 9 99999999999999999999\n") == 1);
  CHECK(metadata_fault("Size 9 2\nSize 9 2\n") == 2);
  CHECK(metadata_fault("Size 9 2\n<RECODEBLE>\n") == 2);
  CHECK(metadata_fault("Size 9 2\n<TOTCODE> \"Tot\n") == 2);
  CHECK(metadata_fault("Size 9 2\n<DECIMALS> 12\n") == 2);
  CHECK(metadata_fault("<NUMERIC>\nSize 9 2\n") == 1);
  CHECK(metadata_fault("Size 9 2\n<SEPARATOR> \",\"\n") == 2);
}

TEST_CASE("Hierarchies: the file of simple2d, and what is wrong") {
  const auto codes = read_hierarchy("Noord\n@Groningen\n@@Stad\n@Drenthe\nZuid\n", "x.hrc");
  REQUIRE(codes.size() == 5);
  CHECK(codes[2] == Code{"Stad", 2});
  CHECK(read_hierarchy(write_hierarchy(codes), "again") == codes);
  CHECK(read_hierarchy("a\n..b\n", "x", "..")[1].depth == 1);
  CHECK(line_of_fault([] { (void)read_hierarchy("@a\n", "x"); }) == 1);
  CHECK(line_of_fault([] { (void)read_hierarchy("a\n@@b\n", "x"); }) == 2);
  CHECK(line_of_fault([] { (void)read_hierarchy("a\n\na\n", "x"); }) == 3);
  CHECK(line_of_fault([] { (void)read_hierarchy("a\n@\n", "x"); }) == 2);
  const std::string shared = "../shared/data/disclosure/simple2d/region2.hrc";
  if (!std::filesystem::exists(shared)) return;
  const auto regions = read_hierarchy(base::read_file(shared), "region2.hrc");
  CHECK(regions[0] == Code{"Nr", 0});
  CHECK(regions[1] == Code{"1", 1});
  CHECK(read_hierarchy(write_hierarchy(regions), "again") == regions);
}

TEST_CASE("A-priori lines") {
  using Kind = Apriori::Kind;
  const auto lines = read_apriori("Noord;a;u\n\"Zuid\";u;s\nTotal;;c;2.5\nOost;b;pl;10;20\n", "x.hst", 2, ';');
  REQUIRE(lines.size() == 4);
  CHECK(lines[1] == Apriori{{"Zuid", "u"}, Kind::safe, 0, 0});  // a code may look like a status
  CHECK(lines[2] == Apriori{{"Total", ""}, Kind::cost, 2.5, 0});
  CHECK(lines[3] == Apriori{{"Oost", "b"}, Kind::levels, 10, 20});
  CHECK(read_apriori(write_apriori(lines, ','), "again", 2, ',') == lines);
  CHECK(line_of_fault([] { (void)read_apriori("a;b;u\na;b\n", "x", 2, ';'); }) == 2);
  CHECK(line_of_fault([] { (void)read_apriori("a;b;pl;10\n", "x", 2, ';'); }) == 1);
  CHECK(line_of_fault([] { (void)read_apriori("a;b;c;-1\n", "x", 2, ';'); }) == 1);
}

TEST_CASE("JJ: a table of two by hand, and back") {
  // Total = a + b, with a unsafe.
  System system;
  system.cells = {{5, 5, 's', 0, 7.5, 0, 0, 0}, {2, 2, 'u', 0, 7.5, 1, 1, 0}, {3, 3, 's', 0, 7.5, 0, 0, 0}};
  system.equations = {{0, {{0, -1}, {1, 1}, {2, 1}}}};
  const std::string text =
      "0\n3\n0 5 5 s 0 7.5 0 0 0\n1 2 2 u 0 7.5 1 1 0\n2 3 3 s 0 7.5 0 0 0\n1\n0 3 : 0 (-1) 1 (1) 2 (1)\n";
  CHECK(write_jj(system) == text);
  CHECK(read_jj(text, "x.jj") == system);
  const auto fault = [](const std::string& bad) { return line_of_fault([&] { (void)read_jj(bad, "x.jj"); }); };
  CHECK(fault("") == 0);
  CHECK(fault("1\n0\n0\n") == 1);
  CHECK(fault("0\nveel\n") == 2);
  CHECK(fault("0\n99999999999\n") == 2);
  CHECK(fault("0\n2\n0 5 5 s 0 7 0 0 0\n") == 3);     // a cell is missing
  CHECK(fault("0\n1\n0 5 5 s 6 7 0 0 0\n0\n") == 3);  // below its lower bound
  CHECK(fault("0\n1\n0 nan 5 s 0 7 0 0 0\n0\n") == 3);
  CHECK(fault("0\n1\n0 5 5 q 0 7 0 0 0\n0\n") == 3);
  CHECK(fault("0\n1\n0 5 5 s 0 7 0 0 0\n1\n0 1 : 1 (1)\n") == 5);        // no such cell
  CHECK(fault("0\n1\n0 5 5 s 0 7 0 0 0\n1\n0 2 : 0 (1)\n") == 5);        // one term is missing
  CHECK(fault("0\n1\n0 5 5 s 0 7 0 0 0\n1\n0 2 : 0 (1) 0 (1)\n") == 5);  // a cell twice
  CHECK(fault("0\n1\n0 5 5 s 0 7 0 0 0\n0\nnog iets\n") == 5);
}
