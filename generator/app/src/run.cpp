// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/app/run.h"

#include "verb.h"

#include "duidelijk/base/error.h"

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <new>

namespace duidelijk::app {
namespace {

Verbs all_verbs() {
  Verbs verbs;
  verbs.push_back(make_demo_verb());
  verbs.push_back(make_import_verb());
  verbs.push_back(make_release_verb());
  verbs.push_back(make_check_verb());
  verbs.push_back(make_build_verb());
  verbs.push_back(make_verify_verb());
  verbs.push_back(make_protect_verb());
  verbs.push_back(make_audit_verb());
  return verbs;
}

void print(const base::Diagnostics& diagnostics, const Common& common) {
  if (common.json) {
    fmt::print("{}\n", base::to_json(diagnostics.all()));
    return;
  }
  for (const auto& diagnostic : diagnostics.all()) fmt::print(stderr, "{}\n", base::render(diagnostic));
  if (!diagnostics.all().empty()) {
    fmt::print(stderr, "{} {}, {} {}\n", diagnostics.errors(), diagnostics.errors() == 1 ? "fout" : "fouten",
               diagnostics.warnings(), diagnostics.warnings() == 1 ? "waarschuwing" : "waarschuwingen");
  }
}

/// The one place where exceptions become advice to the user.
int run_verb(Verb& verb, const Common& common) {
  base::Diagnostics diagnostics;
  int code = 2;
  try {
    code = verb.run(common, diagnostics);
  } catch (const base::InputError& error) {
    for (const auto& diagnostic : error.diagnostics()) diagnostics.add(diagnostic);
    code = 1;
  } catch (const base::MachineError& error) {
    print(diagnostics, common);
    fmt::print(stderr, "duidelijk {}: {}\n", verb.name(), error.what());
    return 2;
  } catch (const std::bad_alloc&) {
    fmt::print(stderr, "duidelijk {}: het geheugen is vol. Sluit andere programma's of lever in kleinere bestanden.\n", verb.name());
    return 2;
  } catch (const std::exception& error) {
    fmt::print(stderr, "duidelijk {}: onverwachte fout in het programma: {}\nMeld dit met de opdracht die u gaf; er is niets half geschreven.\n",
               verb.name(), error.what());
    return 2;
  }
  print(diagnostics, common);
  return code == 0 && diagnostics.has_errors() ? 1 : code;
}

/// CLI11 speaks English; the people who use this speak Dutch.
void speak_dutch(CLI::App& app) {
  app.option_defaults()->group("Opties");
  app.get_formatter()->label("Usage", "Gebruik");
  app.get_formatter()->label("OPTIONS", "OPTIES");
  app.get_formatter()->label("SUBCOMMAND", "OPDRACHT");
  app.get_formatter()->label("SUBCOMMANDS", "OPDRACHTEN");
  app.get_formatter()->label("Subcommands", "Opdrachten");
  app.get_formatter()->label("Positionals", "Wat u opgeeft");
  app.get_formatter()->label("REQUIRED", "(verplicht)");
  app.get_formatter()->label("TEXT", "TEKST");
  app.get_formatter()->label("UINT", "GETAL");
  app.get_formatter()->label("FLOAT", "GETAL");
  app.set_help_flag("-h,--help", "Toont deze uitleg");
  app.failure_message([](const CLI::App* command, const CLI::Error& error) {
    std::string text = error.what();
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
      text = "er ontbreekt iets: " + text;
    } else if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
      text = "dit woord is hier onbekend: " + text;
    }
    return fmt::format("{}: {}\nHulp: {} --help\n", command->get_name(), text, command->get_name());
  });
}

}  // namespace

int run(int argc, char** argv) {
  CLI::App app{"Duidelijk: van gegevens over jeugdhulp naar cijfers die u kunt publiceren, uitleggen en vertrouwen."};
  app.name("duidelijk");
  app.set_version_flag("--version", "duidelijk " DUIDELIJK_VERSION, "Toont de versie");
  app.require_subcommand(1);
  app.fallthrough();
  speak_dutch(app);

  Common common;
  app.add_flag("--json", common.json, "Meldingen als JSON op de standaarduitvoer, voor andere programma's");
  app.add_flag("--quiet", common.quiet, "Alleen meldingen, geen slotregels");

  Verbs verbs = all_verbs();
  std::vector<CLI::App*> commands;
  for (auto& verb : verbs) {
    CLI::App* command = app.add_subcommand(std::string(verb->name()), std::string(verb->summary()));
    command->name(std::string(verb->name()));
    speak_dutch(*command);
    verb->add_options(*command);
    commands.push_back(command);
  }

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error);
    return code == 0 ? 0 : 2;
  }
  for (std::size_t i = 0; i < commands.size(); ++i) {
    if (commands[i]->parsed()) return run_verb(*verbs[i], common);
  }
  return 2;
}

}  // namespace duidelijk::app
