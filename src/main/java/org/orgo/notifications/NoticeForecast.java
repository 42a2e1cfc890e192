package org.orgo.notifications;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orgo.notifications.persistence.ForetoldReader;
import org.orgo.notifications.persistence.NoticeMapper;
import org.orgo.organizations.profile.Profile;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/** Says who would be told of work that is opened. Counts only, and writes nothing. */
@Component
public class NoticeForecast {

  private final NoticeMapper rows;

  NoticeForecast(NoticeMapper rows) {
    this.rows = rows;
  }

  /**
   * @param people who would find a notice
   * @param mailed how many of them would get a mail as well
   * @param byRole how many hold each role that it concerns; somebody may hold several
   * @param sender whether the sender is among them
   */
  public record Told(int people, int mailed, Map<String, Integer> byRole, boolean sender) {

    public static final Told NOBODY = new Told(0, 0, Map.of(), false);
  }

  public Told of(OpenedWork work, Profile profile) {
    List<ForetoldReader> readers =
        rows.foretell(
            CurrentTenant.require(),
            work,
            Audience.within(profile.notifyScope()).stream().map(Enum::name).toList(),
            profile.transparency());
    Map<String, Integer> byRole =
        readers.stream()
            .flatMap(reader -> Arrays.stream(reader.roles().split(",")))
            .filter(role -> !role.isEmpty())
            .collect(Collectors.toMap(Function.identity(), role -> 1, Integer::sum, TreeMap::new));
    return new Told(
        readers.size(),
        (int) readers.stream().filter(ForetoldReader::mailed).count(),
        byRole,
        readers.stream().anyMatch(ForetoldReader::askedForIt));
  }
}
