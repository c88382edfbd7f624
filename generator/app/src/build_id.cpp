// SPDX-License-Identifier: EUPL-1.2
#include "build_id.h"

#include <fmt/format.h>

#include <elf.h>
#include <link.h>

#include <cstring>

namespace duidelijk::app {

namespace {

std::size_t aligned(std::size_t size) { return (size + 3) & ~std::size_t{3}; }

/// Walks the notes of one segment.
std::string id_in_notes(const unsigned char* data, std::size_t size) {
  std::size_t at = 0;
  while (at + sizeof(ElfW(Nhdr)) <= size) {
    ElfW(Nhdr) header;
    std::memcpy(&header, data + at, sizeof header);
    const std::size_t name = at + sizeof header;
    const std::size_t description = name + aligned(header.n_namesz);
    const std::size_t end = description + aligned(header.n_descsz);
    if (end > size) break;
    if (header.n_type == NT_GNU_BUILD_ID && header.n_namesz == 4 && std::memcmp(data + name, "GNU", 4) == 0) {
      std::string id;
      for (std::size_t i = 0; i < header.n_descsz; ++i) id += fmt::format("{:02x}", data[description + i]);
      return id;
    }
    at = end;
  }
  return {};
}

/// The first object is the program itself.
int read_first(dl_phdr_info* info, std::size_t, void* result) {
  for (int i = 0; i < info->dlpi_phnum; ++i) {
    const auto& segment = info->dlpi_phdr[i];
    if (segment.p_type != PT_NOTE) continue;
    auto id = id_in_notes(reinterpret_cast<const unsigned char*>(info->dlpi_addr + segment.p_vaddr), segment.p_memsz);
    if (id.empty()) continue;
    *static_cast<std::string*>(result) = std::move(id);
    break;
  }
  return 1;
}

}  // namespace

std::string build_id() {
  std::string id;
  dl_iterate_phdr(read_first, &id);
  return id;
}

}  // namespace duidelijk::app
