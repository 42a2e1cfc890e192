package org.orgo.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the project: what git tracks, and what it would if it were added. */
final class ProjectFiles {

  static final Path PROJECT = Path.of("").toAbsolutePath();

  private ProjectFiles() {}

  static List<Path> all() {
    try {
      Process git =
          new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
              .directory(PROJECT.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 ? existing(Stream.of(names.split("\0"))) : walked();
    } catch (IOException noGit) {
      return walked();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  static List<Path> named(String ending) {
    return all().stream().filter(file -> file.toString().endsWith(ending)).toList();
  }

  /** Of any file; what is not ASCII may come out wrong. */
  static String text(Path file) {
    return read(file, StandardCharsets.ISO_8859_1);
  }

  static String utf8(Path file) {
    return read(file, StandardCharsets.UTF_8);
  }

  private static String read(Path file, Charset charset) {
    try {
      return Files.readString(PROJECT.resolve(file), charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From an archive of the sources there is no git to ask. */
  private static List<Path> walked() {
    try (Stream<Path> files = Files.walk(PROJECT)) {
      return existing(
          files
              .map(file -> PROJECT.relativize(file).toString())
              .filter(name -> !name.matches("(.*/)?(\\.git|target|data|node_modules)(/.*)?")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> existing(Stream<String> names) {
    return names
        .map(Path::of)
        .filter(file -> Files.isRegularFile(PROJECT.resolve(file)))
        .sorted()
        .toList();
  }
}
