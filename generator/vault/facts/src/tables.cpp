// SPDX-License-Identifier: EUPL-1.2
#include "blocks.h"

#include "duidelijk/facts/facts.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/parallel.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <tuple>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace duidelijk::facts {
namespace {

auto order_of(const cube::Request& request) { return std::tie(request.indicator, request.grain, request.dimensions); }

/// What all audiences want, each table once, by fact.
Requests together(const std::vector<Requests>& plans) {
  Requests all;
  for (const Requests& plan : plans) {
    for (const auto& [fact, requests] : plan) all[fact].insert(all[fact].end(), requests.begin(), requests.end());
  }
  for (auto& [fact, requests] : all) {
    for (auto& request : requests) std::sort(request.dimensions.begin(), request.dimensions.end());
    std::sort(requests.begin(), requests.end(), [](const auto& a, const auto& b) { return order_of(a) < order_of(b); });
    const auto same = [](const auto& a, const auto& b) { return order_of(a) == order_of(b); };
    requests.erase(std::unique(requests.begin(), requests.end(), same), requests.end());
  }
  return all;
}

std::vector<cube::Hierarchy> hierarchies_of(const std::vector<content::Dimension>& dimensions) {
  std::vector<cube::Hierarchy> hierarchies;
  for (const auto& dimension : dimensions) {
    cube::Hierarchy hierarchy{dimension.id, {}, {}};
    for (const auto& member : dimension.members) {
      hierarchy.members.push_back(member.id);
      hierarchy.parents.push_back(member.parent);
    }
    hierarchies.push_back(std::move(hierarchy));
  }
  return hierarchies;
}

base::Diagnostic about(const std::string& file, std::string rule, std::string message) {
  base::Diagnostic diagnostic;
  diagnostic.file = file;
  diagnostic.rule = std::move(rule);
  diagnostic.message = std::move(message);
  return diagnostic;
}

/// One fact with its requests, and what came of it.
struct Task {
  const content::Fact* fact;
  const std::vector<cube::Request>* requests;
  std::vector<cube::Table> tables;
  cube::Contributions rows;
  std::exception_ptr failure;
};

struct Frame {
  std::vector<cube::Hierarchy> hierarchies;
  std::vector<base::Period> periods;
};

void run(Task& task, store::Store& store, const Frame& frame, bool keep_rows) {
  cube::Contributions rows = load_contributions(store, *task.fact);
  check_additive(rows, *task.fact);
  try {
    task.tables = cube::build(rows, *task.requests, frame.hierarchies, frame.periods, 1);
  } catch (const std::invalid_argument& error) {
    throw base::InputError(about(task.fact->file, "feit-en-tabel", error.what()));
  } catch (const std::length_error& error) {
    throw base::InputError(about("content/publicatie.yaml", "te-grote-tabel", error.what()));
  } catch (const std::overflow_error& error) {
    throw base::InputError(about(task.fact->file, "te-grote-waarden", error.what()));
  }
  if (keep_rows) task.rows = std::move(rows);
}

/// What the blocks and the rows of the facts took goes back to the machine: the C library would keep it beside what the airlock needs.
void give_memory_back() {
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}

/// The outcome stays with its task, so that the mistakes of all are told; only a second connection that cannot be had is thrown.
void run_all(std::vector<Task>& tasks, Reader& reader, const Options& options, const Frame& frame) {
  std::optional<Reader> other;
  base::share_out(tasks.size(), std::min(options.threads, 2U), [&](std::size_t i, unsigned worker) {
    if (worker != 0 && !other) other.emplace(reader, options);
    try {
      run(tasks[i], worker == 0 ? reader.store() : other->store(), frame, options.keep_rows);
    } catch (...) {
      tasks[i].failure = std::current_exception();
    }
  });
}

/// The mistakes of all facts in one error, in order of fact; a failing machine goes before them.
void report(const std::vector<Task>& tasks) {
  std::vector<base::Diagnostic> diagnostics;
  for (const Task& task : tasks) {
    if (!task.failure) continue;
    try {
      std::rethrow_exception(task.failure);
    } catch (const base::InputError& error) {
      diagnostics.insert(diagnostics.end(), error.diagnostics().begin(), error.diagnostics().end());
    }
  }
  if (!diagnostics.empty()) throw base::InputError(std::move(diagnostics));
}

std::vector<Task> tasks_of(const content::Site& site, const Requests& requests) {
  std::vector<Task> tasks;
  for (const auto& [name, wanted] : requests) {
    const content::Fact* fact = site.fact(name);
    if (fact == nullptr) throw base::InputError(about("content/feiten", "onbekend-feit", fmt::format("het feit '{}' bestaat niet", name)));
    if (!wanted.empty()) tasks.push_back({fact, &wanted, {}, {}, nullptr});
  }
  return tasks;
}

}  // namespace

Tables make_tables(const std::filesystem::path& store, const content::Site& site, const std::vector<Requests>& plans,
                   const Options& options) {
  const Requests requests = together(plans);
  std::vector<Task> tasks = tasks_of(site, requests);
  auto reader = std::make_unique<Reader>(store, options);
  give_memory_back();
  Tables result;
  result.data_until = data_until(reader->store());
  if (options.until) result.data_until = std::min(result.data_until, *options.until);
  result.example = reader->store().has_voorbeelddata();
  result.dimensions = site.dimensions;
  fill_members(reader->store(), result.dimensions);
  const Frame frame{hierarchies_of(result.dimensions), complete_periods(data_from(reader->store()), result.data_until)};
  run_all(tasks, *reader, options, frame);
  reader.reset();
  report(tasks);
  for (Task& task : tasks) {
    if (options.keep_rows) result.rows.push_back(std::move(task.rows));
  }
  for (Task& task : tasks) std::move(task.tables.begin(), task.tables.end(), std::back_inserter(result.tables));
  std::sort(result.tables.begin(), result.tables.end(),
            [](const cube::Table& a, const cube::Table& b) { return order_of(a.request) < order_of(b.request); });
  give_memory_back();
  return result;
}

}  // namespace duidelijk::facts
