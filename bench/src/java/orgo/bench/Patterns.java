package orgo.bench;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.ibatis.annotations.Select;
import org.orgo.reviews.patterns.persistence.FrequencyMapper;

/**
 * (i) The statement of a review that counts what repeats, over ten organizations of which one has
 * four tenths of the facts, against a bare group-by of the same rows.
 */
final class Patterns implements Bench.Measure {

  private static final int FACTS = 10_000_000;
  private static final int FACTS_QUICK = 1_000_000;
  private static final LocalDate TODAY = LocalDate.now();
  private static final List<UUID> ORGANIZATIONS =
      IntStream.range(0, 10).mapToObj(number -> new UUID(0, number + 1L)).toList();

  /** The statement as it is shipped, its parameters as the driver writes them. */
  private static final String SHIPPED = shipped().replaceAll("#\\{\\w+}", "?");

  private static final String BARE =
      """
      select label_category, owner_role, location_key, count(*)
      from insights.fact_occurrences
      where organization_id = ?
        and occurred_on between ? and ?
      group by label_category, owner_role, location_key
      """;

  @Override
  public void run(Lab lab, Report report, Effort effort) {
    try (Server migrated = lab.orgo()) {
      migrated.port();
    }
    int facts = effort == Effort.QUICK ? FACTS_QUICK : FACTS;
    fill(lab, facts);
    try (Connection database =
        DriverManager.getConnection(lab.url(Lab.ORGO), "orgo_app", "bench")) {
      Runs weekly =
          Runs.inTurn(
              2 * effort.times() + 1,
              () -> sum(database, true, 28),
              () -> sum(database, false, 28));
      report.add(Row.atMost("i", "weekly, all of " + facts + " facts", "ms", weekly, 1.5));
      report.add(largest(database, effort, "weekly, the largest organization", 28, 1_000));
      report.add(largest(database, effort, "yearly, the largest organization", 730, 10_000));
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Row largest(
      Connection database, Effort effort, String what, int days, double most) {
    double[] millis = new double[effort.times() + 1];
    for (int run = 0; run < millis.length; run++) {
      millis[run] = millis(database, ORGANIZATIONS.get(0), true, days);
    }
    double ours = Runs.quantile(millis, 0.5);
    return new Row("i", what, "ms", ours, most, ours / most, 1, false);
  }

  private static double sum(Connection database, boolean shipped, int days) {
    return ORGANIZATIONS.stream()
        .mapToDouble(organization -> millis(database, organization, shipped, days))
        .sum();
  }

  private static double millis(Connection database, UUID organization, boolean shipped, int days) {
    try (PreparedStatement wall =
            database.prepareStatement("select set_config('orgo.organization_id', ?, false)");
        PreparedStatement question = database.prepareStatement(shipped ? SHIPPED : BARE)) {
      wall.setString(1, organization.toString());
      wall.execute();
      question.setObject(1, organization);
      question.setObject(2, TODAY.minusDays(days - 1L));
      question.setObject(3, TODAY);
      if (shipped) {
        question.setInt(4, days < 100 ? 3 : 10);
      }
      long begin = System.nanoTime();
      try (ResultSet rows = question.executeQuery()) {
        while (rows.next()) {
          rows.getString(1);
        }
      }
      return (System.nanoTime() - begin) / 1e6;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String shipped() {
    return Arrays.stream(FrequencyMapper.class.getMethods())
        .filter(method -> method.getName().equals("repeated"))
        .map(Patterns::text)
        .findFirst()
        .orElseThrow();
  }

  private static String text(Method method) {
    return String.join(" ", method.getAnnotation(Select.class).value());
  }

  /** Two years of facts; half of them are incidents, half of them know a place. */
  private static void fill(Lab lab, int facts) {
    lab.sql(
        Lab.ORGO,
        """
        set session_replication_role = replica;
        insert into insights.fact_occurrences (organization_id, occurrence_id, occurred_on, kind,
          occurred_at, case_id, label_category, function, owner_role, type, category, subtype,
          location_key, severity, visibility, contributor, row_version, hydrated_at)
        select
          ('00000000-0000-0000-0000-' || lpad(to_hex(case
            when number %% 10 < 4 then 1
            else 2 + number %% 9 end), 12, '0'))::uuid,
          gen_random_uuid(), day, 'CASE', day + time '12:00', gen_random_uuid(),
          1 + number %% 9, 'Operations', 'Role.' || number %% 11, 'maintenance',
          case when number %% 2 = 0 then 'INCIDENT' else 'REQUEST' end,
          'subtype_' || number %% 31,
          case when number %% 4 < 2 then '{"room":"' || number %% 199 || '"}' end,
          'MINOR', 'INTERNAL', decode(lpad(to_hex(number %% 5000), 16, '0'), 'hex'), 1, now()
        from generate_series(1, %d) as numbers (number),
          lateral (select current_date - number %% 730 as day) as days;
        reset session_replication_role;
        """
            .formatted(facts));
    lab.sql(Lab.ORGO, "vacuum analyze insights.fact_occurrences");
  }
}
