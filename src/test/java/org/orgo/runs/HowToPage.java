package org.orgo.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page that tells a reader what to save, what to add where, and what to type, in order. */
final class HowToPage {

  private static final Pattern BLOCK =
      Pattern.compile(
          "(?ms)(?<before>^[^\n`]*(?:`[^\n`]+`[^\n`]*)*)\n\n^```(?<kind>\\w+)\n(?<text>.*?)^```$");
  private static final Pattern SAVE = Pattern.compile("Save as `([^`]+)`:");
  private static final Pattern ADD = Pattern.compile("Add to `([^`]+)`, before `([^`]+)`:");

  private final List<Step> steps = new ArrayList<>();

  /** What a reader does. */
  sealed interface Step permits Type, Save, Add {}

  /** Types a command into the shell. */
  record Type(String command) implements Step {}

  /** Saves a file in the folder of definitions. */
  record Save(String file, String content) implements Step {}

  /** Adds lines to a file there. */
  record Add(String file, String before, String lines) implements Step {}

  HowToPage(Path page) throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(page));
    while (block.find()) {
      steps.add(step(block.group("before"), block.group("kind"), block.group("text")));
    }
  }

  List<Step> steps() {
    return steps;
  }

  private static Step step(String before, String kind, String text) {
    Matcher save = SAVE.matcher(before);
    Matcher add = ADD.matcher(before);
    if (kind.equals("sh")) {
      return new Type(text);
    }
    if (save.find()) {
      return new Save(save.group(1), text);
    }
    if (add.find()) {
      return new Add(add.group(1), add.group(2), text);
    }
    throw new AssertionError("A reader does not know what to do with\n" + text);
  }

  static void save(Path folder, Save step) {
    try {
      Files.createDirectories(folder.resolve(step.file()).getParent());
      Files.writeString(folder.resolve(step.file()), step.content());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static void add(Path folder, Add step) {
    try {
      Path file = folder.resolve(step.file());
      String text = Files.readString(file);
      if (text.split(Pattern.quote(step.before()), -1).length != 2) {
        throw new AssertionError(step.before() + " does not stand once in " + step.file());
      }
      Files.writeString(file, text.replace(step.before(), step.lines() + step.before()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
