package org.orgo.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.hooks.mapping.SignalMapping;
import org.orgo.organizations.Organizations;
import org.orgo.platform.paging.PageRequest;
import org.orgo.signals.ledger.EntryKind;
import org.orgo.signals.ledger.EntryResult;
import org.orgo.signals.ledger.Ledger;
import org.orgo.signals.ledger.LedgerEntry;
import org.orgo.signals.ledger.LedgerQuery;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.vocabulary.work.Severity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Another program delivers, signed; each delivery is stored, mapped and accounted for. */
@OrgoTest
class InboundHooksTests {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String SAMPLE =
      "{\"id\":\"A-1\",\"name\":\"Leak in ward 3\",\"level\":\"P1\"}";
  private static final SignalMapping MAPPING =
      new SignalMapping(
          "{/name}",
          "{/level}: {/name}",
          "{/id|}",
          "1001.11.Ops.Maintenance",
          "maintenance",
          "{/level}",
          Map.of("P1", "MINOR", "P3", "MODERATE"),
          null,
          null,
          null);

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired HookDesk desk;
  @Autowired HookDeliveries deliveries;
  @Autowired TaskBoard board;
  @Autowired Ledger ledger;
  @Autowired Organizations current;
  @Autowired ObjectMapper json;
  @LocalServerPort int port;

  private TestOrganization shop;
  private IssuedHook issued;
  private HookId id;

  @BeforeEach
  void a_hook() {
    shop = organizations.found("default");
    HookSettings settings =
        HookSettings.of("Alerts", SignatureScheme.BODY_HMAC, null, null, "X-Delivery", 100);
    issued = shop.as("admin", () -> desk.create(settings, null));
    id = issued.hook().hookId();
  }

  @Test
  void a_signed_delivery_becomes_a_task_with_the_named_severity() {
    enable();

    JsonNode receipt = accepted(SAMPLE, "d1");

    assertThat(receipt.path("result").asText()).isEqualTo("TAKEN");
    LedgerEntry entry = entries().get(0);
    Task task = shop.asSystem(() -> board.get(new TaskId(entry.taskId())));
    assertThat(task.title()).isEqualTo("Leak in ward 3");
    assertThat(task.severity()).isEqualTo(Severity.MINOR);
    assertThat(task.ownerRole()).isEqualTo("Ops.Maintenance");
    assertThat(task.metadata().path("external_reference").asText()).isEqualTo("A-1");
  }

  @Test
  void a_repeated_delivery_is_taken_once_and_the_same_thing_is_a_duplicate() {
    enable();

    JsonNode first = accepted(SAMPLE, "d1");
    JsonNode repeated = accepted(SAMPLE, "d1");
    JsonNode same = accepted(SAMPLE, "d2");

    assertThat(repeated).isEqualTo(first);
    assertThat(same.path("result").asText()).isEqualTo("DUPLICATE");
    assertThat(entries())
        .extracting(LedgerEntry::kind, LedgerEntry::result)
        .containsExactlyInAnyOrder(
            tuple(EntryKind.HOOK_DELIVERY, EntryResult.DUPLICATE),
            tuple(EntryKind.HOOK_DELIVERY, EntryResult.TASK_OPENED));
    assertThat(entries()).allSatisfy(entry -> assertThat(entry.sha256()).hasSize(64));
  }

  @Test
  void without_a_name_the_bytes_tell_a_repeated_delivery() {
    enable();

    assertThat(accepted(SAMPLE, null)).isEqualTo(accepted(SAMPLE, null));
  }

  @Test
  void for_who_does_not_know_the_secret_there_is_no_hook() {
    enable();
    HttpResponse<String> wrong = send(id.value(), SAMPLE, "X-Hub-Signature-256", "sha256=00");
    HttpResponse<String> none = send(id.value(), SAMPLE, "X-Other", "x");
    HttpResponse<String> absent =
        send(UUID.randomUUID(), SAMPLE, "X-Hub-Signature-256", signature(SAMPLE));

    assertThat(List.of(wrong.statusCode(), none.statusCode(), absent.statusCode()))
        .containsOnly(404);
    assertThat(wrong.body()).isEqualTo(none.body()).isEqualTo(absent.body());
    assertThat(entries()).isEmpty();
  }

  @Test
  void what_the_mapping_refuses_is_kept_and_delivered_again_when_it_is_mended() {
    enable();
    String odd = "{\"id\":\"A-2\",\"title\":\"Loud fan\",\"level\":\"P3\"}";

    JsonNode refused = accepted(odd, "d1");

    assertThat(refused.path("result").asText()).isEqualTo("REFUSED");
    assertThat(refused.path("reason").asText()).contains("title: /name is not in the body");
    assertThat(entries())
        .singleElement()
        .extracting(LedgerEntry::result)
        .isEqualTo(EntryResult.REFUSED);
    HookDeliveryId delivery = HookDeliveryId.of(refused.path("delivery_id").asText());
    Visitor admin = Visitor.of(sessions, shop, "admin", port);
    String page = "/administration/hooks/" + id;
    assertThat(admin.get(page).body()).contains("/name is not in the body");
    assertThat(admin.get(page + "/deliveries/" + delivery).body()).contains("Loud fan");
    assertThat(again(delivery).result()).isEqualTo(DeliveryResult.REFUSED);

    change("{/name|Without a name}");
    HookDelivery done = again(delivery);

    assertThat(done.result()).isEqualTo(DeliveryResult.TAKEN);
    assertThat(entries())
        .singleElement()
        .extracting(LedgerEntry::result)
        .isEqualTo(EntryResult.TASK_OPENED);
    assertThat(shop.as("admin", () -> deliveries.get(id, delivery)).body()).isNull();
    assertThat(admin.post(page + "/deliveries/" + delivery + "/redeliver", Map.of()).statusCode())
        .isEqualTo(409);
  }

  @Test
  void what_comes_before_a_hook_is_enabled_is_kept_and_makes_its_sample() {
    JsonNode early = accepted(SAMPLE, "d1");
    assertThat(early.path("result").asText()).isEqualTo("REFUSED");
    Visitor admin = Visitor.of(sessions, shop, "admin", port);
    String page = "/administration/hooks/" + id;
    String delivery = page + "/deliveries/" + early.path("delivery_id").asText();
    assertThat(admin.get(delivery).body()).contains("Leak in ward 3");
    assertThat(admin.post(delivery + "/redeliver", Map.of()).body())
        .contains("Enable the webhook first");

    assertThat(admin.post(delivery + "/discard", Map.of()).statusCode()).isEqualTo(303);

    assertThat(admin.get(page).body()).contains("Discarded");
    assertThat(admin.get(delivery).body()).doesNotContain("Leak in ward 3");
  }

  @Test
  void a_hook_is_enabled_when_its_mapping_makes_a_report_of_its_sample() {
    Visitor admin = Visitor.of(sessions, shop, "admin", port);
    String page = "/administration/hooks/" + id;
    HttpResponse<String> untried = admin.post(page + "/enable", Map.of());
    assertThat(untried.statusCode()).isEqualTo(422);
    assertThat(untried.body()).contains("The sample is no JSON");

    Map<String, String> form =
        Map.of(
            "version", "1",
            "name", "Alerts",
            "scheme", "BODY_HMAC",
            "title", "{/name}",
            "severity", "{/level}",
            "severities", "P1 = CRITICAL",
            "sample", SAMPLE);
    assertThat(admin.post(page + "/try", form).body())
        .contains("This is what the sample would become", "Leak in ward 3", "Critical");
    assertThat(admin.post(page, form).statusCode()).isEqualTo(303);
    assertThat(admin.post(page, form).statusCode()).isEqualTo(409);
    assertThat(admin.post(page + "/enable", Map.of()).statusCode()).isEqualTo(303);

    HttpResponse<String> broken =
        admin.post(
            page,
            Map.of("version", "3", "name", "Alerts", "title", "{/nothing}", "sample", SAMPLE));
    assertThat(broken.statusCode()).isEqualTo(422);
    assertThat(shop.as("admin", () -> desk.get(id)).mapping().title()).isEqualTo("{/name}");
  }

  @Test
  void a_new_secret_ends_the_earlier_one_and_is_shown_once() {
    enable();
    Visitor admin = Visitor.of(sessions, shop, "admin", port);
    String page = "/administration/hooks/" + id;
    String shown = admin.post(page + "/secret", Map.of("secret", "drawn-by-the-sender-1")).body();

    assertThat(shown).contains("drawn-by-the-sender-1");
    assertThat(admin.get(page).body()).doesNotContain("drawn-by-the-sender-1");
    assertThat(deliver(SAMPLE, "d1").statusCode()).isEqualTo(404);
    assertThat(admin.post(page + "/secret", Map.of("secret", "short")).statusCode()).isEqualTo(422);
  }

  @Test
  void a_sender_that_runs_wild_is_asked_to_wait() {
    enable();
    shop.as(
        "admin",
        () ->
            desk.change(
                id,
                HookSettings.of("Alerts", SignatureScheme.BODY_HMAC, null, null, "X-Delivery", 2),
                MAPPING,
                SAMPLE,
                desk.get(id).version()));
    accepted(SAMPLE, "d1");
    accepted(SAMPLE, "d2");

    HttpResponse<String> third = deliver(SAMPLE, "d3");

    assertThat(third.statusCode()).isEqualTo(429);
    assertThat(third.headers().firstValue("Retry-After")).hasValue("60");
    assertThat(entries()).hasSize(2);
  }

  @Test
  void what_is_too_large_or_no_json_type_is_not_read() {
    enable();
    String large = "{\"name\":\"" + "x".repeat(1_100_000) + "\"}";

    assertThat(deliver(large, "d1").statusCode()).isEqualTo(413);
    HttpRequest form =
        HttpRequest.newBuilder(address(id.value()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("payload=x"))
            .build();
    assertThat(send(form).statusCode()).isEqualTo(415);
    assertThat(entries()).isEmpty();
  }

  @Test
  void another_organization_sees_nothing_of_it() {
    TestOrganization other = organizations.found("default");
    Visitor stranger = Visitor.of(sessions, other, "admin", port);

    assertThat(stranger.get("/administration/hooks/" + id).statusCode()).isEqualTo(404);
    assertThat(stranger.get("/administration/hooks").body()).doesNotContain("Alerts");
    assertThat(Visitor.of(sessions, shop, "worker", port).get("/administration/hooks").statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_hook_is_added_on_the_page() {
    Visitor admin = Visitor.of(sessions, shop, "admin", port);

    assertThat(admin.post("/administration/hooks", Map.of("name", " ")).statusCode())
        .isEqualTo(422);
    assertThat(
            admin
                .post("/administration/hooks", Map.of("name", "Tickets", "scheme", "BEARER"))
                .body())
        .contains("orgo_hook_", "/api/v3/hooks/");
    assertThat(admin.get("/administration/hooks").body()).contains("Tickets", "Draft");
  }

  private void enable() {
    change("{/name}");
    shop.as("admin", () -> desk.enable(id));
  }

  private void change(String title) {
    SignalMapping mapping =
        new SignalMapping(
            title,
            MAPPING.text().replace("{/name}", "{/name|}"),
            MAPPING.externalReference(),
            MAPPING.label(),
            MAPPING.domain(),
            MAPPING.severity(),
            MAPPING.severities(),
            null,
            null,
            null);
    shop.as(
        "admin",
        () -> desk.change(id, desk.get(id).settings(), mapping, SAMPLE, desk.get(id).version()));
  }

  private HookDelivery again(HookDeliveryId delivery) {
    return shop.as("admin", () -> deliveries.again(id, delivery));
  }

  private List<LedgerEntry> entries() {
    return shop.as(
        "admin",
        () ->
            ledger
                .entries(
                    new LedgerQuery(LocalDate.now(current.current().zone()), null, null),
                    new PageRequest(null, 50))
                .items());
  }

  private JsonNode accepted(String body, String name) {
    HttpResponse<String> answer = deliver(body, name);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    try {
      return json.readTree(answer.body());
    } catch (IOException noJson) {
      throw new AssertionError(answer.body(), noJson);
    }
  }

  private HttpResponse<String> deliver(String body, String name) {
    return name == null
        ? send(id.value(), body, "X-Hub-Signature-256", signature(body))
        : send(id.value(), body, "X-Hub-Signature-256", signature(body), "X-Delivery", name);
  }

  private String signature(String body) {
    return "sha256=" + new HmacUtils(HmacAlgorithms.HMAC_SHA_256, issued.secret()).hmacHex(body);
  }

  private HttpResponse<String> send(UUID hook, String body, String... headers) {
    return send(
        HttpRequest.newBuilder(address(hook))
            .header("Content-Type", "application/json")
            .headers(headers)
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build());
  }

  private URI address(UUID hook) {
    return URI.create("http://localhost:" + port + "/api/v3/hooks/" + hook);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
