package org.orgo.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.orgo.configuration.FileChange.Effect;
import org.orgo.configuration.FileChange.FieldChange;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.NewMailbox;
import org.orgo.mail.administration.AdministeredMailbox;
import org.orgo.mail.administration.MailboxAdministration;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.RoleChange;
import org.orgo.people.roles.RoleEditing;
import org.orgo.people.roles.Roles;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An organization's configuration goes out as files and comes in from them. */
@OrgoTest
class ConfigurationImportTests {

  private static final String DESK = "mailboxes/desk@shops.example.yaml";
  private static final String PROFILE = "config/profile.yaml";
  private static final String CALENDAR = "config/calendar.yaml";
  private static final String HOURS =
      """
      kind: business_hours
      hours:
        monday: ["08:00-17:00"]
        tuesday: ["08:00-17:00"]
      holidays:
        - 2026-12-25
      """;

  @Autowired TestOrganizations organizations;
  @Autowired ConfigurationExport exports;
  @Autowired ConfigurationImport imports;
  @Autowired RoleEditing editing;
  @Autowired Roles roles;
  @Autowired Mailboxes mailboxes;
  @Autowired MailboxAdministration administration;
  @Autowired ObjectMapper json;
  @LocalServerPort int port;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void the_same_configuration_is_the_same_bytes() {
    TestOrganization shops = organizations.found("friend_group");
    assertThat(export(shops)).isEqualTo(export(shops));
  }

  @Test
  void an_export_holds_no_person_and_no_secret() {
    TestOrganization shops = organizations.found("friend_group");
    withMailbox(shops);
    SortedMap<String, byte[]> files = files(shops);
    assertThat(files)
        .containsKeys("manifest.yaml", "organization.yaml", "roles/Ops.Maintenance.yaml");
    String mailbox = text(files, "mailboxes/desk@shops.example.yaml");
    assertThat(mailbox).contains("host: imap.shops.example", "username: desk");
    files.forEach(
        (path, content) ->
            assertThat(new String(content, StandardCharsets.UTF_8))
                .as(path)
                .doesNotContain("s3cret", shops.email("worker")));
  }

  @Test
  void what_was_exported_changes_nothing_where_it_came_from() {
    TestOrganization shops = organizations.found("friend_group");
    ImportPlan plan = rehearse(shops, export(shops));
    assertThat(plan.mistakes()).isEmpty();
    assertThat(plan.changesSomething()).isFalse();
  }

  @Test
  void another_organization_becomes_the_same_but_for_its_name() {
    TestOrganization first = organizations.found("friend_group");
    apply(first, edited(first, ConfigurationImportTests::muchDiffers));
    TestOrganization second = organizations.found("friend_group");

    apply(second, export(first));

    SortedMap<String, byte[]> wanted = files(first);
    SortedMap<String, byte[]> there = files(second);
    wanted.remove("organization.yaml");
    there.remove("organization.yaml");
    assertThat(there).containsOnlyKeys(wanted.keySet());
    wanted.forEach((path, content) -> assertThat(there.get(path)).as(path).isEqualTo(content));
    assertThat(wanted).containsKeys(PROFILE, CALENDAR, "roles/Library.Desk.yaml");
  }

  @Test
  void a_rehearsal_tells_what_differs_and_changes_nothing() {
    TestOrganization shops = organizations.found("friend_group");
    byte[] before = export(shops);

    ImportPlan plan = rehearse(shops, edited(shops, ConfigurationImportTests::muchDiffers));

    assertThat(plan.mistakes()).isEmpty();
    assertThat(change(plan, "roles/IT.Support.yaml"))
        .isEqualTo(
            new FileChange(
                "roles/IT.Support.yaml",
                Effect.CHANGED,
                List.of(new FieldChange("display_name", "IT Support", "Help desk"))));
    assertThat(change(plan, "roles/Library.Desk.yaml").effect()).isEqualTo(Effect.ADDED);
    assertThat(change(plan, PROFILE).fields())
        .contains(new FieldChange("escalation.reactivity", null, "2d"));
    assertThat(change(plan, "roles/IT.Head.yaml").effect()).isEqualTo(Effect.UNCHANGED);
    assertThat(export(shops)).isEqualTo(before);
    assertThat(shops.asSystem(() -> roles.find("Library.Desk"))).isEmpty();
  }

  @Test
  void every_mistake_is_named_and_then_nothing_is_imported() {
    TestOrganization shops = organizations.found("friend_group");
    byte[] before = export(shops);
    byte[] wrong =
        edited(
            shops,
            files -> {
              files.put("notes.txt", bytes("mine"));
              put(files, "roles/IT.Support.yaml", "permissions:\n", "permissions:\n- task.fly\n");
              put(files, "roles/IT.Head.yaml", "code: IT.Head", "code: IT.Chief");
              put(files, "organization.yaml", "profile: friend_group", "profile: hospital");
              files.put(PROFILE, bytes("records:\n  retention_days: soon\n"));
              files.put("roles/Broken.yaml", bytes("code: [\n"));
            });

    ImportPlan plan = rehearse(shops, wrong);

    assertThat(plan.mistakes())
        .extracting(FileMistake::file)
        .contains(
            "notes.txt",
            "roles/IT.Support.yaml",
            "roles/IT.Head.yaml",
            "organization.yaml",
            PROFILE,
            "roles/Broken.yaml");
    assertThat(plan.mistakes())
        .filteredOn(each -> each.file().equals(PROFILE))
        .allSatisfy(
            each -> {
              assertThat(each.field()).isEqualTo("records.retention_days");
              assertThat(each.line()).isEqualTo(2);
              assertThat(each.allowed()).contains("whole number");
            });
    assertThatThrownBy(() -> apply(shops, wrong, plan.plan(), false))
        .isInstanceOf(ConfigurationHasMistakes.class);
    assertThat(export(shops)).isEqualTo(before);
  }

  @Test
  void what_was_not_rehearsed_is_not_imported() {
    TestOrganization shops = organizations.found("friend_group");
    byte[] zip = edited(shops, ConfigurationImportTests::muchDiffers);
    String plan = rehearse(shops, zip).plan();
    assertThatThrownBy(() -> apply(shops, export(shops), plan, false))
        .isInstanceOf(RehearsalOutdated.class);
    assertThatThrownBy(() -> apply(shops, zip, plan, true)).isInstanceOf(RehearsalOutdated.class);

    shops.run("admin", () -> editing.change("Triage", named("Front desk")));

    assertThatThrownBy(() -> apply(shops, zip, plan, false)).isInstanceOf(RehearsalOutdated.class);
    apply(shops, zip, rehearse(shops, zip).plan(), false);
  }

  @Test
  void where_a_second_person_approves_settings_wait_and_roles_hold() {
    TestOrganization hospital = organizations.found("hospital");
    byte[] zip =
        edited(
            hospital,
            files -> {
              files.put(CALENDAR, bytes(HOURS));
              put(files, "roles/IT.Support.yaml", "IT Support", "Help desk");
            });

    ImportedConfiguration done = apply(hospital, zip);

    assertThat(done.waitsForApproval()).isTrue();
    assertThat(done.proposalId()).isNotNull();
    assertThat(files(hospital)).doesNotContainKey(CALENDAR);
    assertThat(hospital.asSystem(() -> roles.find("IT.Support").map(Role::displayName)))
        .contains("Help desk");
  }

  @Test
  void an_import_cannot_switch_the_second_person_off() {
    TestOrganization hospital = organizations.found("hospital");
    byte[] zip =
        edited(hospital, files -> files.put(PROFILE, bytes("changes:\n  second_person: false\n")));
    assertThat(rehearse(hospital, zip).mistakes())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.field()).isEqualTo("changes.second_person");
              assertThat(each.allowed()).contains("true");
            });
  }

  @Test
  void nobody_who_administers_would_be_left() {
    TestOrganization shops = organizations.found("friend_group");
    byte[] zip =
        edited(
            shops, files -> put(files, "roles/Administrator.yaml", "- organization.admin\n", ""));
    assertThat(rehearse(shops, zip).mistakes())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.file()).isEqualTo("roles/Administrator.yaml");
              assertThat(each.problem()).contains("Nobody would be left");
            });
  }

  @Test
  void a_right_moves_to_a_role_that_comes_later() {
    TestOrganization shops = organizations.found("friend_group");
    byte[] zip =
        edited(
            shops,
            files -> {
              put(files, "roles/Administrator.yaml", "- organization.admin\n", "");
              put(
                  files,
                  "roles/Triage.yaml",
                  "permissions:\n",
                  "permissions:\n- organization.admin\n");
            });
    assertThat(rehearse(shops, zip).mistakes()).isEmpty();
  }

  @Test
  void what_the_files_do_not_have_goes_only_where_asked_and_never_while_in_use() {
    TestOrganization shops = organizations.found("friend_group");
    apply(shops, edited(shops, ConfigurationImportTests::muchDiffers));
    byte[] less =
        edited(
            shops,
            files -> {
              files.remove("roles/Library.Desk.yaml");
              files.remove("roles/IT.Support.yaml");
              files.remove(PROFILE);
            });
    assertThat(rehearse(shops, less).changesSomething()).isFalse();

    ImportPlan refused = rehearse(shops, less, true);
    assertThat(refused.mistakes())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.file()).isEqualTo("roles/IT.Support.yaml");
              assertThat(each.problem()).contains("cannot be removed");
            });

    byte[] possible =
        edited(
            shops,
            files -> {
              files.remove("roles/Library.Desk.yaml");
              files.remove(PROFILE);
            });
    apply(shops, possible, rehearse(shops, possible, true).plan(), true);
    assertThat(files(shops)).doesNotContainKeys("roles/Library.Desk.yaml", PROFILE);
  }

  @Test
  void a_mailbox_is_written_without_its_secret_and_paused_where_that_is_missing() {
    TestOrganization shops = organizations.found("friend_group");
    withMailbox(shops);
    byte[] renamed =
        edited(
            shops,
            files -> {
              put(files, DESK, "folder: INBOX", "folder: Desk\ndisplay_name: The desk");
              files.put(
                  "mailboxes/new@shops.example.yaml",
                  bytes(
                      """
                      address: new@shops.example
                      host: localhost
                      port: 993
                      tls: true
                      username: new
                      folder: INBOX
                      oauth_grant: CLIENT_CREDENTIALS
                      oauth_token_url: https://localhost/token
                      oauth_client_id: orgo
                      """));
            });
    assertThat(change(rehearse(shops, renamed), DESK).fields())
        .containsExactly(
            new FieldChange("display_name", null, "The desk"),
            new FieldChange("folder", "INBOX", "Desk"));
    assertThat(rehearse(shops, renamed).mistakes()).isEmpty();
    assertThat(mailboxes(shops)).as("a rehearsal").containsExactly("desk INBOX true true");

    apply(shops, renamed);

    assertThat(mailboxes(shops))
        .as("name, folder, whether it is read, whether it has a secret")
        .containsExactly("desk Desk true true", "new INBOX false false");
    assertThat(rehearse(shops, renamed).changesSomething()).isFalse();

    byte[] moved = edited(shops, files -> put(files, DESK, "imap.shops.example", "localhost"));
    apply(shops, moved);
    assertThat(mailboxes(shops))
        .as("its password was given for another server")
        .contains("desk Desk false false");
  }

  @Test
  void a_mailbox_leads_into_no_network_of_the_installation() {
    TestOrganization shops = organizations.found("friend_group");
    withMailbox(shops);
    byte[] inside = edited(shops, files -> put(files, DESK, "imap.shops.example", "10.0.0.1"));

    assertThat(rehearse(shops, inside).mistakes())
        .singleElement()
        .satisfies(
            mistake -> {
              assertThat(mistake.file()).isEqualTo(DESK);
              assertThat(mistake.field()).isEqualTo("host");
            });
  }

  private List<String> mailboxes(TestOrganization organization) {
    return organization.as(
        "admin",
        () ->
            administration.all().stream()
                .map(
                    each ->
                        "%s %s %s %s"
                            .formatted(
                                each.username(), each.folder(), each.enabled(), hasSecret(each)))
                .toList());
  }

  private boolean hasSecret(AdministeredMailbox mailbox) {
    return mailboxes.find(mailbox.mailboxId()).orElseThrow().secret().length > 0;
  }

  @Test
  void whoever_does_not_administer_gets_and_changes_nothing() {
    TestOrganization shops = organizations.found("friend_group");
    byte[] zip = export(shops);
    for (String user : List.of("worker", "analyst", "head", "compliance")) {
      assertThatThrownBy(() -> shops.as(user, exports::pack)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> shops.as(user, () -> imports.rehearse(zip, false)))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> shops.as(user, () -> imports.apply(zip, false, "none")))
          .isInstanceOf(NotAllowed.class);
    }
  }

  @Test
  void random_edits_arrive_in_another_organization() {
    Random random = new Random(73);
    TestOrganization first = organizations.found("friend_group");
    TestOrganization second = organizations.found("friend_group");
    for (int round = 0; round < 5; round++) {
      byte[] zip =
          edited(
              first,
              files -> {
                List<String> paths =
                    files.keySet().stream().filter(each -> each.startsWith("roles/")).toList();
                for (int edit = 0; edit < 3; edit++) {
                  String path = paths.get(random.nextInt(paths.size()));
                  String name = "display_name: Name " + random.nextInt(1000);
                  files.put(path, bytes(text(files, path).replaceFirst("display_name: .*", name)));
                }
                int days = 30 + random.nextInt(300);
                files.put(PROFILE, bytes("records:\n  retention_days: " + days + "\n"));
              });
      apply(first, zip);
      apply(second, export(first));
      assertThat(rehearse(second, export(first)).changesSomething()).isFalse();
      assertThat(text(files(second), PROFILE)).isEqualTo(text(files(first), PROFILE));
    }
  }

  @Test
  void over_rest_it_is_fetched_rehearsed_and_imported() throws Exception {
    TestOrganization shops = organizations.found("friend_group");
    String token = shops.token("admin");
    HttpResponse<byte[]> fetched = send(token, "GET", "/configuration", null);
    assertThat(fetched.statusCode()).isEqualTo(200);
    byte[] zip = edited(shops, ConfigurationImportTests::muchDiffers);

    HttpResponse<byte[]> rehearsed = send(token, "POST", "/configuration/rehearsal", zip);
    JsonNode plan = json.readTree(rehearsed.body());
    assertThat(rehearsed.statusCode()).as(plan.toString()).isEqualTo(200);
    String address = "/configuration?plan=" + plan.path("plan").asText();
    HttpResponse<byte[]> done = send(token, "PUT", address, zip);
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(json.readTree(done.body()).path("waits_for_approval").asBoolean()).isFalse();
    assertThat(send(token, "PUT", address, zip).statusCode()).isEqualTo(409);
    assertThat(send(token, "POST", "/configuration/rehearsal", bytes("no zip")).statusCode())
        .isEqualTo(422);
  }

  private HttpResponse<byte[]> send(String token, String method, String path, byte[] zip)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v3" + path))
            .header("Authorization", "Bearer " + token);
    if (zip != null) {
      request.header("Content-Type", "application/zip");
    }
    request.method(method, zip == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(zip));
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  private void withMailbox(TestOrganization organization) {
    organization.runAsSystem(
        () ->
            mailboxes.add(
                new NewMailbox(
                    "desk@shops.example",
                    null,
                    new NewMailbox.Server("imap.shops.example", 993, true),
                    new NewMailbox.MailboxLogin("desk", "s3cret-of-the-desk"),
                    "INBOX",
                    null)));
  }

  private static void muchDiffers(SortedMap<String, byte[]> files) {
    put(files, "roles/IT.Support.yaml", "display_name: IT Support", "display_name: Help desk");
    files.put(
        "roles/Library.Desk.yaml",
        bytes(
            """
            code: Library.Desk
            display_name: Desk of the library
            vertical_base: "1001"
            parent_code: Library.Head
            triage: false
            staff: true
            permissions:
            - signal.report
            - task.work
            aliases:
            - Library
            """));
    files.put(
        "roles/Library.Head.yaml",
        bytes(
            """
            code: Library.Head
            display_name: Head of the library
            vertical_base: "11"
            parent_code: Leadership
            triage: false
            staff: true
            permissions: []
            aliases: []
            """));
    files.put(
        PROFILE, bytes("# why: people answer within two days\nescalation:\n  reactivity: 2d\n"));
    files.put(CALENDAR, bytes(HOURS));
  }

  private static RoleChange named(String name) {
    return new RoleChange(null, name, null, null, null, null, null, null, null);
  }

  private byte[] edited(TestOrganization of, Consumer<SortedMap<String, byte[]>> edit) {
    SortedMap<String, byte[]> files = files(of);
    edit.accept(files);
    return ConfigurationArchive.pack(files);
  }

  private static void put(
      SortedMap<String, byte[]> files, String path, String before, String after) {
    String text = text(files, path);
    assertThat(text).contains(before);
    files.put(path, bytes(text.replace(before, after)));
  }

  private static String text(SortedMap<String, byte[]> files, String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static FileChange change(ImportPlan plan, String path) {
    return plan.files().stream().filter(each -> each.file().equals(path)).findFirst().orElseThrow();
  }

  private SortedMap<String, byte[]> files(TestOrganization organization) {
    return new TreeMap<>(ConfigurationArchive.unpack(export(organization)));
  }

  private byte[] export(TestOrganization organization) {
    return organization.as("admin", exports::pack);
  }

  private ImportPlan rehearse(TestOrganization organization, byte[] zip) {
    return rehearse(organization, zip, false);
  }

  private ImportPlan rehearse(TestOrganization organization, byte[] zip, boolean remove) {
    return organization.as("admin", () -> imports.rehearse(zip, remove));
  }

  private ImportedConfiguration apply(TestOrganization organization, byte[] zip) {
    return apply(organization, zip, rehearse(organization, zip).plan(), false);
  }

  private ImportedConfiguration apply(
      TestOrganization organization, byte[] zip, String plan, boolean remove) {
    return organization.as("admin", () -> imports.apply(zip, remove, plan));
  }
}
