package org.orgo.routing.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.orgo.engine.deployment.check.tables.TableContract;
import org.orgo.engine.deployment.check.tables.TableContract.Answer;
import org.orgo.engine.deployment.check.tables.TableContract.TableFact;
import org.orgo.engine.deployment.check.tables.TableContracts;
import org.orgo.engine.deployment.check.tables.ValueRule;
import org.orgo.organizations.profile.Granularity;
import org.orgo.organizations.profile.Profile;
import org.orgo.organizations.profile.Profiles;
import org.orgo.people.roles.RoleDirectory;
import org.orgo.routing.EscalationLevel;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.SignalSource;

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
    Set<String> known = rolesOf(tenant);
    AnsweredWords words = new AnsweredWords(known);
    return List.of(
        words(),
        classification(words),
        severity(words),
        labelRouting(known, words),
        severityPolicy(words),
        escalationPath(words));
  }

  @Override
  public List<Answer> everywhere(Optional<String> tenant) {
    return new AnsweredWords(rolesOf(tenant)).all();
  }

  private Set<String> rolesOf(Optional<String> tenant) {
    return tenant.map(roles::rolesOf).orElseGet(roles::catalogue);
  }

  /** Its rows are read and not asked; each is its own explanation. */
  private static TableContract words() {
    return new TableContract(
        RoutingTables.WORDS.value(),
        Set.of("COLLECT"),
        List.of(
            TableFact.text(RoutingTables.WORD).saying(CellWords::searchable).asColumn(),
            TableFact.text("language")),
        List.of(Answer.text("theme", ValueRule.any()).filled()),
        false);
  }

  private static TableContract classification(AnsweredWords words) {
    return TableContract.ofFirstRow(
        RoutingTables.CLASSIFICATION.value(),
        List.of(
            TableFact.text("givenType"),
            TableFact.text("domain"),
            TableFact.text("recipient"),
            TableFact.text("senderDomain"),
            TableFact.word("channel", names(SignalSource.class)),
            TableFact.flag("bulk"),
            TableFact.texts(RoutingTables.THEMES)),
        List.of(
            Answer.text("type", ValueRule.any()).filled(),
            words.of("category"),
            Answer.text("subtype", ValueRule.any()),
            words.of("severity"),
            words.of("label"),
            words.of("opens"),
            Answer.text("tags", ValueRule.any())));
  }

  private static TableContract severity(AnsweredWords words) {
    return TableContract.ofFirstRow(
        RoutingTables.SEVERITY.value(),
        List.of(
            TableFact.word("baseSeverity", names(Severity.class)),
            TableFact.text("type"),
            TableFact.texts(RoutingTables.THEMES)),
        List.of(words.of("severity")));
  }

  private TableContract labelRouting(Set<String> known, AnsweredWords words) {
    Set<String> named = new TreeSet<>(known);
    named.add("");
    return TableContract.ofFirstRow(
        RoutingTables.LABEL_ROUTING.value(),
        List.of(
            TableFact.flag("broadcast"),
            TableFact.text("base"),
            TableFact.digit("category", CATEGORIES),
            TableFact.digit("intent", INTENTS),
            TableFact.word("role", named),
            TableFact.text("type"),
            profile()),
        List.of(
            words.of("ownerRole"),
            words.of("visibility"),
            words.of("creates"),
            words.of("notifyScope")));
  }

  private TableContract severityPolicy(AnsweredWords words) {
    return TableContract.ofFirstRow(
        RoutingTables.SEVERITY_POLICY.value(),
        List.of(
            TableFact.word("category", names(Category.class)),
            TableFact.word("severity", names(Severity.class)),
            profile(),
            TableFact.word("profilePriority", names(Priority.class)),
            TableFact.flag("profileImmediate")),
        List.of(
            Answer.number("reactivityFactor", CellWords::factor),
            words.of("reactivity"),
            Answer.flag("immediateEscalation"),
            words.of("priority")));
  }

  private static TableContract escalationPath(AnsweredWords words) {
    return TableContract.ofFirstRow(
        RoutingTables.ESCALATION_PATH.value(),
        List.of(
            TableFact.word(
                "granularity",
                names(Granularity.class).stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList()),
            TableFact.word("level", names(EscalationLevel.class)),
            TableFact.text("owningFunction")),
        List.of(
            words.of("nextLevel"),
            Answer.number("waitFactor", CellWords::factor),
            Answer.flag("notifyFirst")));
  }

  private TableFact profile() {
    return TableFact.word("profile", profiles.all().stream().map(Profile::code).toList());
  }

  private static <E extends Enum<E>> List<String> names(Class<E> words) {
    return Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
  }
}
