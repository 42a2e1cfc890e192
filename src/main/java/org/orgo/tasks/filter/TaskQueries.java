package org.orgo.tasks.filter;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orgo.organizations.Organizations;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.tasks.filter.FilterWords.FilterWord;
import org.orgo.vocabulary.work.TaskStatus;
import org.orgo.vocabulary.work.WorkNumber;
import org.springframework.stereotype.Component;

/**
 * Understands a filter. A word before a colon is a condition, one of several values after it may
 * hold ({@code status:pending,escalated}), a minus means the others; words alone are searched. Who
 * or what the organization does not have is found nowhere: only words of the grammar and queues,
 * which everybody knows, are refused.
 */
@Component
public class TaskQueries {

  private static final Pattern ADDRESS = Pattern.compile("[^\\s@:]+@[^\\s@]+\\.[^\\s@]+");

  private final Roles roles;
  private final FilterPeople people;
  private final Organizations organizations;
  private final Clock clock;

  TaskQueries(Roles roles, FilterPeople people, Organizations organizations, Clock clock) {
    this.roles = roles;
    this.people = people;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * @param field as the request calls it
   * @param text null or empty for everything
   * @throws FilterRefused naming the word that is wrong, and what is allowed
   */
  public TaskQuery parse(String field, String text) {
    if (text == null || text.isBlank()) {
      return TaskQuery.none();
    }
    List<TaskTerm> terms = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (FilterWord word : FilterWords.in(field, text)) {
      if (isText(word)) {
        words.add(said(word));
      } else {
        term(field, word).ifPresent(terms::add);
      }
    }
    if (!words.isEmpty()) {
      terms.add(TaskTerm.searching(false, search(words)));
    }
    return new TaskQuery(terms);
  }

  private Optional<TaskTerm> term(String field, FilterWord word) {
    if (word.name() == null) {
      return alone(word);
    }
    Optional<TermField> named = TermField.of(word.name());
    if (named.isEmpty()) {
      List<String> known = TermField.written().stream().map(TermField::word).toList();
      throw FilterRefused.notAmong(field, word.name(), known);
    }
    if (word.value().isBlank()) {
      throw FilterRefused.noValue(field, word.whole());
    }
    return Optional.of(named(field, named.get(), word));
  }

  /** A word without a colon: one of the short forms, a number, or what is searched. */
  private Optional<TaskTerm> alone(FilterWord word) {
    String value = word.value().strip();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Optional<WorkNumber> number = WorkNumber.of(value);
    if (number.isPresent()) {
      return Optional.of(term(TermField.NUMBER, word, List.of(number.get().text())));
    }
    return Optional.of(
        switch (word.quoted() ? "" : value) {
          case "mine" -> term(TermField.ASSIGNEE, word, people.assignee(TermField.ME).toList());
          case "unassigned" -> term(TermField.ASSIGNEE, word, List.of(TermField.NOBODY));
          case "overdue" -> overdue(word);
          default ->
              ADDRESS.matcher(value).matches()
                  ? term(TermField.REQUESTER, word, people.requester(value).toList())
                  : TaskTerm.searching(word.excluded(), search(List.of(value)));
        });
  }

  private TaskTerm named(String field, TermField named, FilterWord word) {
    return switch (named) {
      case STATUS -> term(named, word, statuses(field, values(word)));
      case SEVERITY, PRIORITY, VISIBILITY -> term(named, word, among(field, named, values(word)));
      case QUEUE -> term(named, word, values(word).map(code -> queue(field, code)).toList());
      case ASSIGNEE -> term(named, word, values(word).flatMap(people::assignee).toList());
      case REQUESTER -> term(named, word, values(word).flatMap(people::requester).toList());
      case CASE ->
          term(named, word, values(word).map(value -> value.toUpperCase(Locale.ROOT)).toList());
      case TYPE ->
          term(named, word, values(word).map(value -> value.toLowerCase(Locale.ROOT)).toList());
      case TAG, LABEL -> term(named, word, values(word).toList());
      case DUE -> word.value().equals("overdue") ? overdue(word) : between(field, named, word, 1);
      case CREATED -> between(field, named, word, -1);
      case NUMBER, TEXT -> throw new IllegalStateException(named + " is not written");
    };
  }

  private static TaskTerm term(TermField named, FilterWord word, List<String> values) {
    return TaskTerm.of(named, word.excluded(), values);
  }

  /** Words that are looked for together, so that those which say nothing alone do no harm. */
  private static boolean isText(FilterWord word) {
    String said = said(word);
    boolean alone = word.name() == null || (word.value().isEmpty() && !isField(word.name()));
    return alone
        && !word.excluded()
        && !said.isBlank()
        && (word.quoted() || !TermField.SHORT_FORMS.contains(said))
        && WorkNumber.of(said).isEmpty()
        && !ADDRESS.matcher(said).matches();
  }

  private static boolean isField(String name) {
    return TermField.of(name).isPresent();
  }

  private static String said(FilterWord word) {
    return (word.name() == null ? word.value() : word.name()).strip();
  }

  private TextSearch search(List<String> words) {
    return TextSearch.of(
        organizations.current().language().getLanguage(),
        words,
        CurrentActor.get().may(Permissions.TASK_WORK));
  }

  private TaskTerm overdue(FilterWord word) {
    return TaskTerm.between(TermField.DUE, word.excluded(), null, clock.instant());
  }

  private TaskTerm between(String field, TermField named, FilterWord word, int direction) {
    Instant now = clock.instant();
    return new TimeSpans(now, organizations.current().zone(), direction)
        .read(word.value())
        .map(span -> TaskTerm.between(named, word.excluded(), span.from(), span.until()))
        .orElseThrow(() -> FilterRefused.noTime(field, word.whole()));
  }

  private static Stream<String> values(FilterWord word) {
    return Arrays.stream(word.value().split(","))
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty));
  }

  private static List<String> statuses(String field, Stream<String> values) {
    List<String> known = TermField.STATUS.proposed();
    return values
        .map(value -> requireAmong(field, known, value))
        .flatMap(
            value ->
                switch (value) {
                  case TermField.OPEN -> names(TaskStatus::isUnresolved);
                  case TermField.CLOSED -> names(TaskStatus::isTerminal);
                  default -> Stream.of(value.toUpperCase(Locale.ROOT));
                })
        .distinct()
        .toList();
  }

  private static Stream<String> names(Predicate<TaskStatus> those) {
    return Arrays.stream(TaskStatus.values()).filter(those).map(Enum::name);
  }

  private static List<String> among(String field, TermField named, Stream<String> values) {
    return values
        .map(value -> requireAmong(field, named.proposed(), value).toUpperCase(Locale.ROOT))
        .toList();
  }

  private static String requireAmong(String field, List<String> known, String value) {
    String plain = value.toLowerCase(Locale.ROOT);
    if (!known.contains(plain)) {
      throw FilterRefused.notAmong(field, value, known);
    }
    return plain;
  }

  private String queue(String field, String code) {
    return roles
        .resolve(code)
        .map(Role::code)
        .orElseThrow(
            () ->
                FilterRefused.notAmong(field, code, roles.all().stream().map(Role::code).toList()));
  }
}
