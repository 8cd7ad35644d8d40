# One interface target carries every flag, so no file sets CMAKE_CXX_FLAGS.
option(REIYAN_WERROR "Treat warnings as errors" ON)
option(REIYAN_SANITIZE "Build with the address and undefined behaviour sanitizers" OFF)
option(REIYAN_FAULTS "Compile crash points in (never in a release)" ON)

add_library(reiyan_flags INTERFACE)
target_compile_features(reiyan_flags INTERFACE cxx_std_20)
target_compile_definitions(reiyan_flags INTERFACE
    QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_NO_JAVA_STYLE_ITERATORS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    $<$<BOOL:${REIYAN_FAULTS}>:REIYAN_FAULTS>)
target_compile_options(reiyan_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Woverloaded-virtual
    -Wnon-virtual-dtor -Wnull-dereference -Wimplicit-fallthrough
    -Wno-missing-field-initializers # designated initialisers name what matters
    # GCC 12 sees empty std::optionals read where -O2 inlines them.
    $<$<CONFIG:Release>:-Wno-maybe-uninitialized>)
if(REIYAN_WERROR)
    target_compile_options(reiyan_flags INTERFACE -Werror)
endif()
if(REIYAN_SANITIZE)
    target_compile_options(reiyan_flags INTERFACE -fsanitize=address,undefined
        -fno-sanitize-recover=undefined -fno-omit-frame-pointer
        -Wno-null-dereference -Wno-maybe-uninitialized) # false alarms of instrumented code
    target_link_options(reiyan_flags INTERFACE -fsanitize=address,undefined)
endif()

find_program(REIYAN_CCACHE ccache)
if(REIYAN_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Without these two ccache stores nothing that uses a precompiled header.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${REIYAN_CCACHE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(reiyan_flags INTERFACE -fpch-preprocess)
    endif()
endif()
find_program(REIYAN_MOLD mold)
if(REIYAN_MOLD)
    target_link_options(reiyan_flags INTERFACE -fuse-ld=mold)
endif()

# reiyan_layer(db DEPENDS reiyan_base Qt6::Sql PCH <QSqlQuery> SOURCES ...): a static library whose
# headers are included from the repository root ("services/db/pool.h") and which links only what
# it names, so the linker holds the arrows of README.md#architecture.
function(reiyan_layer name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "DEPENDS;PCH;SOURCES")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "reiyan_layer(${name}): unknown ${arg_UNPARSED_ARGUMENTS}")
    endif()
    add_library(reiyan_${name} STATIC ${arg_SOURCES})
    target_include_directories(reiyan_${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(reiyan_${name} PUBLIC ${arg_DEPENDS} PRIVATE reiyan_flags)
    if(arg_PCH)
        target_precompile_headers(reiyan_${name} PRIVATE ${arg_PCH})
    endif()
endfunction()

# reiyan_program(reiyan-ctl SOURCES ... DEPENDS ...)
function(reiyan_program name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "DEPENDS;SOURCES")
    add_executable(${name} ${arg_SOURCES})
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
    target_compile_definitions(${name} PRIVATE REIYAN_VERSION="${PROJECT_VERSION}")
    target_link_libraries(${name} PRIVATE
        ${arg_DEPENDS} reiyan_resources reiyan_translations reiyan_flags)
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
    install(TARGETS ${name} RUNTIME)
endfunction()

# reiyan_test(tst_money SOURCES unit/tst_money.cpp DEPENDS reiyan_base LABELS unit)
# reiyan_test(tst_ledger DIALECTS sqlite postgresql mariadb ...): one binary, one test a database.
function(reiyan_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "DEPENDS;LABELS;SOURCES;DIALECTS")
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 600) # of a machine that does other things, too
    endif()
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_DEPENDS} Qt6::Test reiyan_resources reiyan_flags)
    target_compile_definitions(${name} PRIVATE
        REIYAN_FIXTURES="${PROJECT_SOURCE_DIR}/tests/support/fixtures"
        REIYAN_BIN_DIR="${PROJECT_BINARY_DIR}/bin")
    # An odd environment on purpose: time zone and locale mistakes show at once.
    set(environment "QT_QPA_PLATFORM=offscreen;TZ=Asia/Kathmandu;LC_ALL=C.UTF-8")
    if(NOT arg_DIALECTS)
        add_test(NAME ${name} COMMAND ${name})
        set_tests_properties(${name} PROPERTIES
            LABELS "${arg_LABELS}" TIMEOUT ${arg_TIMEOUT} ENVIRONMENT "${environment}")
        return()
    endif()
    foreach(dialect IN LISTS arg_DIALECTS)
        add_test(NAME ${name}.${dialect} COMMAND ${name})
        set_tests_properties(${name}.${dialect} PROPERTIES
            LABELS "${arg_LABELS};${dialect}" TIMEOUT ${arg_TIMEOUT}
            ENVIRONMENT "${environment};REIYAN_TEST_DB=${dialect}")
    endforeach()
endfunction()
