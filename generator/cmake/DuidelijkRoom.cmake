# SPDX-License-Identifier: EUPL-1.2
# One static library per room. A room lists its sources and the rooms it may include; the test
# tests/arrows holds the same arrows against every #include.

option(DUIDELIJK_WERROR "Warnings are errors" OFF)

function(duidelijk_compile_options target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  # g++ 12 takes "text" + std::string for overlapping copies when it optimises (GCC bug 105651).
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
                         $<$<BOOL:${DUIDELIJK_WERROR}>:-Werror> $<$<CONFIG:Release>:-Wno-restrict>)
endfunction()

# duidelijk_room(NAME SOURCES a.cpp … [ROOMS base …] [LIBRARIES fmt::fmt …])
# NAME becomes the target duidelijk_NAME; its public face is include/duidelijk/NAME/.
function(duidelijk_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;ROOMS;LIBRARIES" ${ARGN})
  set(target duidelijk_${name})
  add_library(${target} STATIC ${ROOM_SOURCES})
  target_include_directories(${target} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR}/include
                             PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  foreach(room IN LISTS ROOM_ROOMS)
    target_link_libraries(${target} PUBLIC duidelijk_${room})
  endforeach()
  target_link_libraries(${target} PRIVATE ${ROOM_LIBRARIES})
  duidelijk_compile_options(${target})
endfunction()

# duidelijk_embed_sql(NAME NAMESPACE store [VIEWS views.sql])
# Compiles the migrations in schema/ into the room NAME, so that its database can be made and read wherever the program
# is; its sources include "embedded_sql.h".
function(duidelijk_embed_sql name)
  cmake_parse_arguments(SQL "" "NAMESPACE;VIEWS" "" ${ARGN})
  set(script ${PROJECT_SOURCE_DIR}/generator/cmake/embed_sql.cmake)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded_sql)
  file(GLOB migrations CONFIGURE_DEPENDS schema/*.sql)
  set(views "")
  if(SQL_VIEWS)
    set(views ${CMAKE_CURRENT_SOURCE_DIR}/${SQL_VIEWS})
  endif()
  add_custom_command(
    OUTPUT ${output}.h ${output}.cpp
    COMMAND ${CMAKE_COMMAND} "-DMIGRATIONS=${migrations}" -DVIEWS=${views} -DNAMESPACE=${SQL_NAMESPACE}
            -DOUTPUT=${output} -P ${script}
    DEPENDS ${migrations} ${views} ${script} VERBATIM)
  target_sources(duidelijk_${name} PRIVATE ${output}.h ${output}.cpp)
  target_include_directories(duidelijk_${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()

# duidelijk_test(NAME SOURCES a_test.cpp … ROOMS base … [LIBRARIES …])
# NAME becomes the executable test_NAME, with doctest's main.
function(duidelijk_test name)
  cmake_parse_arguments(TEST "" "" "SOURCES;ROOMS;LIBRARIES" ${ARGN})
  set(target test_${name})
  add_executable(${target} ${TEST_SOURCES})
  foreach(room IN LISTS TEST_ROOMS)
    target_link_libraries(${target} PRIVATE duidelijk_${room})
  endforeach()
  target_link_libraries(${target} PRIVATE duidelijk_test_main ${TEST_LIBRARIES})
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/tests/support)
  duidelijk_compile_options(${target})
  add_test(NAME ${name} COMMAND ${target} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
endfunction()
