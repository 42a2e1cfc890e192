package orgo.bench;

import java.util.Map;
import java.util.stream.IntStream;

/**
 * (k) A candidate's tables over 10 000 recorded signals, each decided twice, from the order to the
 * kept result: with the shared tables, and with a classification of 600 more rows.
 */
final class Replaying implements Bench.Measure {

  static final int SIGNALS = 10_000;

  private static final String SLUG = "northside-hospital";

  /** Limits in seconds, by the number of rows that are added. */
  private static final Map<Integer, Double> LIMITS = Map.of(0, 5.0, 600, 10.0);

  @Override
  public void run(Lab lab, Report report, Effort effort) {
    try (Server orgo = lab.orgo()) {
      lab.sql(Lab.ORGO, rows());
      LIMITS.keySet().stream().sorted().forEach(rows -> measure(orgo, rows, report, effort));
    }
  }

  private static void measure(Server orgo, int rows, Report report, Effort effort) {
    String command = "replay " + SLUG + " " + rows;
    orgo.rate(command);
    double seconds =
        IntStream.range(0, effort.times())
            .mapToDouble(round -> SIGNALS / orgo.rate(command))
            .sorted()
            .skip(effort.times() / 2)
            .findFirst()
            .orElse(Double.NaN);
    double limit = LIMITS.get(rows);
    report.add(
        new Row(
            "k",
            "replay of 10 000 signals over %s; the reference is the limit"
                .formatted(rows == 0 ? "the shared tables" : "a table of " + rows + " rows more"),
            "s",
            seconds,
            limit,
            seconds / limit,
            1,
            false));
  }

  /** Different signals as they are stored, without the work they opened. */
  static String rows() {
    return """
        set search_path = orgo;
        insert into signals (
          organization_id, signal_id, channel, status, outcome, subject, body, sender_address,
          recipient, received_at, processed_at)
        select organization_id, gen_random_uuid(), 'EMAIL', 'ROUTED', 'DROPPED',
          (array['The tap drips', 'Wet floor', 'Panne de réseau', 'I forgot my password',
            'Lorem ipsum', 'The printer eats paper'])[number %% 6 + 1] || ' in room ' || number,
          repeat('It was like this yesterday as well, and nobody on the ward knows whom to ask. ', 8)
            || number,
          'visitor' || number %% 200 || '@example.org',
          (array['maintenance', 'safety', 'hr', 'info'])[number %% 4 + 1] || '@northside.example',
          now() - number * interval '1 minute', now()
        from organizations, generate_series(1, %d) as number
        where slug = '%s'
        """
        .formatted(SIGNALS, SLUG);
  }
}
