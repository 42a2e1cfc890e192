package org.orgo.walls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route the application maps, with foreign ids in place of its variables. What a variable
 * means is told by the word before it; a word nobody has explained here fails the test.
 */
final class Routes {

  /** The table and column whose foreign ids take the place of an {@code {id}} after this word. */
  private static final Map<String, String> ID_AFTER =
      Map.ofEntries(
          Map.entry("tasks", "tasks.task_id"),
          Map.entry("cases", "cases.case_id"),
          Map.entry("patterns", "patterns.pattern_id"),
          Map.entry("reviews", "reviews.review_id"),
          Map.entry("joins", "tasks.task_id"),
          Map.entry("mails", "email_messages.email_id"),
          Map.entry("broadcasts", "broadcasts.broadcast_id"),
          Map.entry("notifications", "notifications.notification_id"),
          Map.entry("signals", "signals.signal_id"),
          Map.entry("incidents", "signals.signal_id"),
          Map.entry("filed-mails", "signals.signal_id"),
          Map.entry("breakers", "mail_breakers.breaker_id"),
          Map.entry("instances", "act_ru_execution.proc_inst_id_"),
          Map.entry("jobs", "act_ru_job.id_"),
          Map.entry("tokens", "api_tokens.token_id"),
          Map.entry("users", "user_accounts.user_id"),
          Map.entry("Users", "user_accounts.user_id"),
          Map.entry("exports", "exports.export_id"),
          Map.entry("mailboxes", "mailboxes.mailbox_id"),
          Map.entry("hooks", "inbound_hooks.hook_id"),
          Map.entry("deliveries", "hook_deliveries.delivery_id"),
          Map.entry("work-files", "work_files.file_id"),
          Map.entry("imports", "imports.import_id"),
          Map.entry("export-approvals", "exports.export_id"),
          Map.entry("approvals", "exports.export_id"),
          Map.entry("erasures", "erasures.erasure_id"),
          Map.entry("holds", "legal_holds.hold_id"),
          Map.entry("persons", "persons.person_id"),
          Map.entry("person-merges", "person_merges.merge_id"),
          Map.entry("reidentifications", "reidentifications.reidentification_id"),
          Map.entry("drafts", "definition_drafts.draft_id"),
          Map.entry("proposals", "definition_proposals.proposal_id"),
          Map.entry("replays", "replays.replay_id"),
          Map.entry("migrations", "definition_migrations.migration_id"),
          Map.entry("groups", "learning_groups.group_id"),
          Map.entry("nodes", "offline_nodes.node_id"),
          Map.entry("offline-nodes", "offline_nodes.node_id"),
          Map.entry("offline-conflicts", "offline_operations.conflict_id"),
          Map.entry("conflicts", "offline_operations.conflict_id"));

  /** What stands for itself in a path, not for a row. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("token", "no-link"),
          Map.entry("slug", "northside-hospital"),
          Map.entry("operator", "00000000-0000-4000-8000-000000000001"),
          Map.entry("code", "Moon.Base"),
          Map.entry("handle", "000000000000000000000000"),
          Map.entry("word", "self_harm"),
          Map.entry("action", "start"),
          Map.entry("form", "maintenance-work-done"),
          Map.entry("position", "0"),
          Map.entry("report", "load"),
          Map.entry("board", "worker"),
          Map.entry("file", "label-routing.dmn"),
          Map.entry("topic", "draw-a-diagram"),
          Map.entry("picture", "task.png"),
          Map.entry("key", "label-routing"));

  /** Not asked, each with its reason. */
  private static final Map<String, String> NOT_ASKED =
      Map.of("/live", "a stream without end; LiveWallsTests follows it");

  private static final Pattern VARIABLE = Pattern.compile("(?:([\\w-]+)/)?\\{(\\w+)}");

  private static final String OF_THE_ENGINE = "act_";

  private final Map<String, ? extends List<?>> foreignIds;

  /** The columns whose ids stand in paths, as {@code table.column}. */
  static List<String> ids() {
    return ID_AFTER.values().stream().distinct().sorted().toList();
  }

  /** Those of Orgo's own tables. */
  static List<String> ownIds() {
    return ids().stream().filter(column -> !column.startsWith(OF_THE_ENGINE)).toList();
  }

  Routes(Map<String, ? extends List<?>> foreignIds) {
    this.foreignIds = foreignIds;
  }

  record Route(String method, String path) {
    boolean isApi() {
      return path.startsWith("/api/");
    }
  }

  /** A request to send, and the route it belongs to. */
  record Probe(Route route, String address, boolean namesForeign) {}

  static List<Route> of(Collection<RequestMappingHandlerMapping> mappings) {
    return mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(info -> routes(info).stream())
        .filter(route -> !NOT_ASKED.containsKey(route.path()))
        .distinct()
        .sorted((a, b) -> (a.path() + a.method()).compareTo(b.path() + b.method()))
        .toList();
  }

  private static List<Route> routes(RequestMappingInfo info) {
    Set<String> methods = new TreeSet<>();
    info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
    if (methods.isEmpty()) {
      methods.add("GET");
    }
    return info.getPatternValues().stream()
        .flatMap(path -> methods.stream().map(method -> new Route(method, path)))
        .toList();
  }

  /** One probe for each foreign id that fits. */
  List<Probe> probes(Route route) {
    List<String> addresses = List.of("");
    Matcher variable = VARIABLE.matcher(route.path());
    int done = 0;
    boolean foreign = false;
    while (variable.find()) {
      String before = route.path().substring(done, variable.start(2) - 1);
      List<String> values = values(route, variable.group(1), variable.group(2));
      foreign |= variable.group(2).equals("id");
      addresses = combined(addresses, before, values);
      done = variable.end();
    }
    String rest = route.path().substring(done);
    boolean namesForeign = foreign;
    return addresses.stream()
        .map(address -> new Probe(route, address + rest, namesForeign))
        .toList();
  }

  private List<String> values(Route route, String wordBefore, String variable) {
    if (WORDS.containsKey(variable)) {
      return List.of(WORDS.get(variable));
    }
    String column =
        Set.of("id", "into", "delivery").contains(variable) ? ID_AFTER.get(wordBefore) : null;
    List<?> ids = column == null ? null : foreignIds.get(column);
    if (ids == null || ids.isEmpty()) {
      throw new AssertionError(
          "No probe for %s: tell Routes whose id {%s} is".formatted(route, variable));
    }
    return ids.stream().map(Object::toString).toList();
  }

  private static List<String> combined(List<String> starts, String between, List<String> values) {
    List<String> all = new ArrayList<>();
    starts.forEach(start -> values.forEach(value -> all.add(start + between + value)));
    return all;
  }
}
