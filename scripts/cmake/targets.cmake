# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of ours shares.

set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
    add_link_options(-fuse-ld=mold)
endif()

add_library(fourfold_options INTERFACE)
target_include_directories(fourfold_options INTERFACE "${CMAKE_SOURCE_DIR}")
# No contraction anywhere: the same input gives the same bits whatever the instruction set.
target_compile_options(fourfold_options INTERFACE -ffp-contract=off -Wall -Wextra -Wpedantic -Wshadow
    -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<BOOL:${FOURFOLD_WARNINGS_AS_ERRORS}>:-Werror>)
# Our assertions hold in every preset, the optimised one too.
target_compile_definitions(fourfold_options INTERFACE QT_FORCE_ASSERTS)
if(FOURFOLD_SANITIZE)
    target_compile_options(fourfold_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
        -fno-omit-frame-pointer)
    target_link_options(fourfold_options INTERFACE -fsanitize=address,undefined)
endif()

# fourfold_add_library(core_model SOURCES ... LINKS ...): a static library of ours; LINKS are PUBLIC.
function(fourfold_add_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC ${ARG_LINKS} PRIVATE fourfold_options)
    target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}")
endfunction()
