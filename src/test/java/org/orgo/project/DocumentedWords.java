package org.orgo.project;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A word that a page puts between backticks. */
record DocumentedWords(Path page, String text) {

  private static final Pattern FENCE = Pattern.compile("(?s)```.*?```");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern TEST_TO_RUN = Pattern.compile("-Dtest=([A-Z]\\w*)");

  static Stream<DocumentedWords> everywhere() {
    return pages().flatMap(DocumentedWords::of);
  }

  static Stream<DocumentedWords> of(Path page) {
    return CODE.matcher(FENCE.matcher(ProjectFiles.utf8(page)).replaceAll(""))
        .results()
        .flatMap(code -> Stream.of(code.group(1).split("\\s+")))
        .map(word -> new DocumentedWords(page, word.replaceAll("[,;:.…]+$", "")));
  }

  /** Also those in examples. */
  static Stream<DocumentedWords> testsToRun() {
    return pages()
        .flatMap(
            page ->
                TEST_TO_RUN
                    .matcher(ProjectFiles.utf8(page))
                    .results()
                    .map(test -> new DocumentedWords(page, test.group(1))));
  }

  /**
   * Those that say how it is; the change log says how it was. One page is made from what is
   * allowed, and names words of the standards.
   */
  private static Stream<Path> pages() {
    List<Path> roots = List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"));
    return ProjectFiles.named(".md").stream()
        .filter(page -> !page.endsWith("what-a-diagram-may-contain.md"))
        .filter(page -> page.startsWith("docs") || roots.contains(page));
  }
}
