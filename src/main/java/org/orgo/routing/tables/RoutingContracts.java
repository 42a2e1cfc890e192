package org.orgo.routing.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.orgo.engine.deployment.check.tables.AllowedValues;
import org.orgo.engine.deployment.check.tables.TableContract;
import org.orgo.engine.deployment.check.tables.TableContract.Answer;
import org.orgo.engine.deployment.check.tables.TableContract.Fact;
import org.orgo.engine.deployment.check.tables.TableContracts;
import org.orgo.organizations.profile.Granularity;
import org.orgo.organizations.profile.Profile;
import org.orgo.organizations.profile.Profiles;
import org.orgo.people.roles.RoleDirectory;
import org.orgo.routing.EscalationLevel;
import org.orgo.vocabulary.label.Handling;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.NotifyScope;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.vocabulary.work.Visibility;

/**
 * What each routing table is told and must answer. A shared table may name the roles of the
 * installation, an organization's own table those of that organization.
 */
public final class RoutingContracts implements TableContracts {

  private static final int CATEGORIES = 9;
  private static final int INTENTS = 5;

  private final RoleDirectory roles;
  private final Profiles profiles;

  public RoutingContracts(RoleDirectory roles, Profiles profiles) {
    this.roles = roles;
    this.profiles = profiles;
  }

  @Override
  public List<TableContract> of(Optional<String> tenant) {
    Set<String> known = tenant.map(roles::rolesOf).orElseGet(roles::catalogue);
    return List.of(
        words(),
        classification(known),
        severity(),
        labelRouting(known),
        severityPolicy(),
        escalationPath());
  }

  /** Its rows are read and not asked; each is its own explanation. */
  private static TableContract words() {
    return new TableContract(
        RoutingTables.WORDS.value(),
        Set.of("COLLECT"),
        List.of(
            Fact.text(RoutingTables.WORD).saying(CellWords::searchable).asColumn(),
            Fact.text("language")),
        List.of(Answer.text("theme", AllowedValues.any()).filled()),
        false);
  }

  private static TableContract classification(Set<String> roles) {
    return TableContract.ofFirstRow(
        RoutingTables.CLASSIFICATION.value(),
        List.of(
            Fact.text("givenType"),
            Fact.text("domain"),
            Fact.text("recipient"),
            Fact.text("senderDomain"),
            Fact.word("channel", names(SignalSource.class)),
            Fact.flag("bulk"),
            Fact.texts(RoutingTables.THEMES)),
        List.of(
            Answer.text("type", AllowedValues.any()).filled(),
            Answer.text("category", oneOf(Category.class)),
            Answer.text("subtype", AllowedValues.any()),
            Answer.text("severity", oneOf(Severity.class)),
            Answer.text("label", CellWords.labelOf(roles)),
            Answer.text("opens", oneOf(Handling.class)),
            Answer.text("tags", AllowedValues.any())));
  }

  private static TableContract severity() {
    return TableContract.ofFirstRow(
        RoutingTables.SEVERITY.value(),
        List.of(
            Fact.word("baseSeverity", names(Severity.class)),
            Fact.text("type"),
            Fact.texts(RoutingTables.THEMES)),
        List.of(Answer.text("severity", oneOf(Severity.class))));
  }

  private TableContract labelRouting(Set<String> known) {
    Set<String> named = new TreeSet<>(known);
    named.add("");
    return TableContract.ofFirstRow(
        RoutingTables.LABEL_ROUTING.value(),
        List.of(
            Fact.flag("broadcast"),
            Fact.text("base"),
            Fact.digit("category", CATEGORIES),
            Fact.digit("intent", INTENTS),
            Fact.word("role", named),
            Fact.text("type"),
            profile()),
        List.of(
            Answer.text("ownerRole", AllowedValues.oneOf(known)),
            Answer.text("visibility", oneOf(Visibility.class)),
            Answer.text("creates", oneOf(Handling.class)),
            Answer.text("notifyScope", oneOf(NotifyScope.class))));
  }

  private TableContract severityPolicy() {
    return TableContract.ofFirstRow(
        RoutingTables.SEVERITY_POLICY.value(),
        List.of(
            Fact.word("category", names(Category.class)),
            Fact.word("severity", names(Severity.class)),
            profile(),
            Fact.word("profilePriority", names(Priority.class)),
            Fact.flag("profileImmediate")),
        List.of(
            Answer.number("reactivityFactor", CellWords::factor),
            Answer.text("reactivity", CellWords::duration),
            Answer.flag("immediateEscalation"),
            Answer.text("priority", oneOf(Priority.class))));
  }

  private static TableContract escalationPath() {
    return TableContract.ofFirstRow(
        RoutingTables.ESCALATION_PATH.value(),
        List.of(
            Fact.word(
                "granularity",
                names(Granularity.class).stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList()),
            Fact.word("level", names(EscalationLevel.class)),
            Fact.text("owningFunction")),
        List.of(
            Answer.text("nextLevel", oneOf(EscalationLevel.class)),
            Answer.number("waitFactor", CellWords::factor),
            Answer.flag("notifyFirst")));
  }

  private Fact profile() {
    return Fact.word("profile", profiles.all().stream().map(Profile::code).toList());
  }

  private static <E extends Enum<E>> List<String> names(Class<E> words) {
    return Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
  }

  private static <E extends Enum<E>> AllowedValues oneOf(Class<E> words) {
    return AllowedValues.oneOfInAnyCase(names(words));
  }
}
