package org.orgo.reviews.patterns.thresholds;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.orgo.engine.deployment.check.tables.TableContract;
import org.orgo.engine.deployment.check.tables.TableContract.Answer;
import org.orgo.engine.deployment.check.tables.TableContract.TableFact;
import org.orgo.engine.deployment.check.tables.TableContracts;
import org.orgo.engine.deployment.check.tables.ValueRule;
import org.orgo.engine.deployment.check.tables.ValueRule.Wrong;
import org.orgo.organizations.profile.PatternSensitivity;
import org.orgo.organizations.profile.Profile;
import org.orgo.organizations.profile.Profiles;
import org.orgo.people.roles.RoleDirectory;
import org.orgo.reviews.Cadence;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.vocabulary.label.InvalidLabel;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Severity;
import org.springframework.stereotype.Component;

/** What the table of thresholds is told and must answer. */
@Component
public final class ThresholdContracts implements TableContracts {
  private static final int MAX_DAYS = 3_660;
  private static final int MAX_EVENTS = 1_000_000;

  private final RoleDirectory roles;
  private final Profiles profiles;

  ThresholdContracts(RoleDirectory roles, Profiles profiles) {
    this.roles = roles;
    this.profiles = profiles;
  }

  @Override
  public List<TableContract> of(Optional<String> tenant) {
    Set<String> known = tenant.map(roles::rolesOf).orElseGet(roles::catalogue);
    return List.of(
        TableContract.ofFirstRow(
            ReviewThresholds.TABLE.value(),
            List.of(
                TableFact.word("profile", profiles.all().stream().map(Profile::code).toList()),
                TableFact.word("sensitivity", lowerCase(names(PatternSensitivity.class))),
                TableFact.word("cadence", names(Cadence.class)),
                TableFact.word("kind", names(PatternKind.class))),
            List.of(
                Answer.number(ThresholdColumns.WINDOW_DAYS, wholeUpTo(MAX_DAYS)),
                Answer.number(ThresholdColumns.MINIMUM_EVENTS, wholeUpTo(MAX_EVENTS)),
                Answer.number(ThresholdColumns.DISTINCT_SOURCES, wholeUpTo(MAX_EVENTS)),
                Answer.text(ThresholdColumns.LABEL, value -> wrongLabel(value, known)),
                Answer.text(
                    ThresholdColumns.SEVERITY, ValueRule.oneOfInAnyCase(names(Severity.class))))));
  }

  private static ValueRule wholeUpTo(int most) {
    return value -> {
      BigDecimal number = new BigDecimal(value.toString());
      return number.stripTrailingZeros().scale() <= 0
              && number.signum() > 0
              && number.compareTo(BigDecimal.valueOf(most)) <= 0
          ? Optional.empty()
          : Optional.of(
              new Wrong(
                  "says " + value + ", which is no number to count with",
                  "Write a whole number from 1 to " + most));
    };
  }

  /** A label whose role is known, or goes on behind one that is. */
  private static Optional<Wrong> wrongLabel(Object value, Collection<String> known) {
    try {
      return Label.parse(value.toString())
          .horizontalRole()
          .filter(role -> known.stream().noneMatch(each -> beginsWith(role.code(), each)))
          .map(role -> ValueRule.notAmong(known, role.code()))
          .map(wrong -> new Wrong("names a role that " + wrong.reason(), wrong.remedy()));
    } catch (InvalidLabel invalid) {
      return Optional.of(
          new Wrong(
              "says \"%s\", which is no label".formatted(value),
              "Write " + invalid.allowed().replaceAll("\\.$", "")));
    }
  }

  private static boolean beginsWith(String code, String role) {
    return (code + ".").startsWith(role + ".");
  }

  private static List<String> lowerCase(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  private static <E extends Enum<E>> List<String> names(Class<E> words) {
    return Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
  }
}
