package org.orgo.project;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a package says about itself. */
record PackageInfo(List<String> text) {

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");
  private static final Pattern FIRST_SENTENCE = Pattern.compile("(?s)(.*?\\.)(\\s.*)?");
  private static final Pattern CODE = Pattern.compile("\\{@code ([^}]*)}");
  private static final Pattern LINK = Pattern.compile("\\{@link (?:[\\w.]*\\.)?(\\w+)}");

  static PackageInfo of(Path folder) {
    Matcher comment = COMMENT.matcher(ProjectFiles.utf8(folder.resolve("package-info.java")));
    if (!comment.find()) {
      throw new AssertionError(folder + " has a package-info that says nothing");
    }
    return new PackageInfo(
        comment
            .group(1)
            .lines()
            .map(line -> line.replaceFirst("^\\s*\\*? ?", "").strip())
            .filter(line -> !line.isEmpty())
            .toList());
  }

  long lines() {
    return text.size();
  }

  /** As Markdown. */
  String firstSentence() {
    String whole = text.stream().collect(Collectors.joining(" "));
    Matcher sentence = FIRST_SENTENCE.matcher(whole);
    String first = sentence.matches() ? sentence.group(1) : whole;
    return LINK.matcher(CODE.matcher(first).replaceAll("`$1`")).replaceAll("`$1`");
  }
}
