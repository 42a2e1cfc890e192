package orgo.bench;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** (a) A signal becomes a routed task, against the engine's REST starting a same-shaped process. */
final class SignalsOverHttp implements Bench.Measure {

  private static final int CLIENTS = 8;

  /** The profile that logs everything comes first: its history is as full as the reference's. */
  private static final List<String> ORGANIZATIONS = List.of("northside-hospital", "open-rights");

  @Override
  public void run(Lab lab, Report report, Effort effort) {
    try (Server orgo = lab.orgo();
        Server stock = lab.stock()) {
      Http ours = new Http(orgo.port());
      Http theirs = new Http(stock.port());
      Duration time = effort.run();
      effort.warmUp(() -> theirs.load(CLIENTS, time, () -> start(theirs)));
      for (String organization : ORGANIZATIONS) {
        Supplier<HttpRequest> signals = signals(ours, organization);
        DoubleSupplier load =
            () -> {
              lab.putOffDeadlines();
              return ours.load(CLIENTS, time, signals);
            };
        effort.warmUp(load);
        Costs ourCosts = new Costs(lab, orgo);
        Costs theirCosts = new Costs(lab, stock);
        Runs runs =
            Runs.inTurn(
                effort.times(),
                () -> ourCosts.of(load, time.toMillis()),
                () ->
                    theirCosts.of(
                        () -> theirs.load(CLIENTS, time, () -> start(theirs)), time.toMillis()));
        String what = "signals over HTTP to routed tasks, 8 clients, " + organization;
        report.add(Row.atLeast("a", what, "/s", runs, 1.0));
        report.note(Costs.compared("(a) " + organization, ourCosts, theirCosts));
      }
      Supplier<HttpRequest> signals = signals(ours, ORGANIZATIONS.get(0));
      Statements.note(lab, report, Lab.ORGO, "(a) Orgo", () -> ours.send(signals.get()));
      Statements.note(lab, report, Lab.STOCK, "(a) reference", () -> theirs.send(start(theirs)));
    }
  }

  static Supplier<HttpRequest> signals(Http orgo, String organization) {
    String token = orgo.token("worker@" + organization + ".example");
    return () ->
        Http.post(
            orgo.to("/api/v3/signals").header("Authorization", "Bearer " + token),
            "application/json",
            "{\"subject\": \"%s\", \"body\": \"%s\", \"sender\": \"%s\"}"
                .formatted(Samples.SUBJECT, Samples.body(), Samples.sender()));
  }

  private static HttpRequest start(Http stock) {
    String due =
        OffsetDateTime.now()
            .plusDays(1)
            .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ"));
    return Http.post(
        stock.to("/engine-rest/process-definition/key/same-shape/start"),
        "application/json",
        """
        {"businessKey": "%s", "variables": {
          "escalateAt": {"value": "%s", "type": "Date"},
          "clockStopsOnHold": {"value": true, "type": "Boolean"},
          "title": {"value": "%s", "type": "String"},
          "label": {"value": "1001.11.Ops.Maintenance", "type": "String"},
          "severity": {"value": "MODERATE", "type": "String"},
          "ownerRole": {"value": "Ops.Maintenance", "type": "String"}}}
        """
            .formatted(java.util.UUID.randomUUID(), due, Samples.SUBJECT));
  }
}
