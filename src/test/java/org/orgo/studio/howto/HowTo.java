package org.orgo.studio.howto;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A page of {@code docs/how-to/} that is written as clicks. What is bold in its numbered steps is
 * the name of what is pressed or filled in; a reader does all of that and nothing else, in that
 * order. Its pictures are taken on the way, with {@code -Dorgo.write=true}.
 */
final class HowTo {

  private static final Path PAGES = Path.of("docs/how-to");
  private static final Path PICTURES = Path.of("docs/images");
  private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
  private static final Pattern STEP = Pattern.compile("(?m)^\\d+\\. (?:.|\\R(?=   ))*");

  private final String text;
  private final List<String> done = new ArrayList<>();

  /** The whole page. */
  HowTo(String file) {
    this(file, "# ");
  }

  /**
   * One section of a page.
   *
   * @param heading how its heading begins
   */
  HowTo(String file, String heading) {
    try {
      String page = Files.readString(PAGES.resolve(file));
      String section = page.substring(page.indexOf(heading));
      int next = section.indexOf("\n## ", heading.length());
      text = heading.equals("# ") || next < 0 ? section : section.substring(0, next);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void did(String name) {
    done.add(name);
  }

  void picture(Page page, String name) {
    assertThat(text).as("shows the picture").contains("(../images/" + name + ")");
    Path file = PICTURES.resolve(name);
    if (Boolean.getBoolean("orgo.write")) {
      page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
    assertThat(file).as("taken with -Dorgo.write=true").isNotEmptyFile();
  }

  void requireFollowed() {
    assertThat(done).isEqualTo(names(text));
  }

  /** What is pressed and filled in, in the steps of all sections. */
  static List<String> names(String text) {
    return STEP.matcher(text)
        .results()
        .map(MatchResult::group)
        .flatMap(step -> BOLD.matcher(step).results().map(bold -> bold.group(1)))
        .map(name -> name.replaceAll("\\s+", " "))
        .toList();
  }
}
