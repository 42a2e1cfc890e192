package org.orgo.tasks.filter;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.springframework.stereotype.Component;

/**
 * Proposes how the word that somebody is typing may go on: the words of the grammar, and the queues
 * that everybody knows. It never proposes people or work.
 */
@Component
public class FilterCompletion {

  private static final int MOST = 8;

  /** The word at the end: a minus, the values before the last comma, and what is typed of it. */
  private static final Pattern LAST =
      Pattern.compile("(^|.*\\s)(-?)(?:([A-Za-z]+):((?:[^\\s\",]*,)*))?([^\\s\",:]*)$");

  private final Roles roles;

  FilterCompletion(Roles roles) {
    this.roles = roles;
  }

  /**
   * @param word the whole word that it may become
   * @param filter the whole filter with it
   */
  public record ProposedWord(String word, String filter) {}

  /** In the order of the grammar; none where the word is one to search for. */
  public List<ProposedWord> of(String text) {
    Matcher last = LAST.matcher(text);
    if (!last.matches()) {
      return List.of();
    }
    String before = last.group(1);
    String minus = last.group(2);
    String typed = last.group(5).toLowerCase(Locale.ROOT);
    if (last.group(3) == null) {
      return typed.isEmpty() ? List.of() : words(typed, before, minus);
    }
    String begun = minus + last.group(3) + ":" + last.group(4);
    return TermField.of(last.group(3)).stream()
        .flatMap(this::values)
        .filter(begins(typed))
        .limit(MOST)
        .map(value -> new ProposedWord(begun + value, before + begun + value + " "))
        .toList();
  }

  private static List<ProposedWord> words(String typed, String before, String minus) {
    Stream<ProposedWord> fields =
        TermField.written().stream()
            .map(field -> field.word() + ":")
            .filter(begins(typed))
            .map(word -> new ProposedWord(minus + word, before + minus + word));
    Stream<ProposedWord> alone =
        TermField.SHORT_FORMS.stream()
            .filter(begins(typed))
            .map(word -> new ProposedWord(minus + word, before + minus + word + " "));
    return Stream.concat(fields, alone).limit(MOST).toList();
  }

  private static Predicate<String> begins(String typed) {
    return word -> word.toLowerCase(Locale.ROOT).startsWith(typed);
  }

  private Stream<String> values(TermField field) {
    return field == TermField.QUEUE
        ? roles.all().stream().map(Role::code)
        : field.proposed().stream();
  }
}
