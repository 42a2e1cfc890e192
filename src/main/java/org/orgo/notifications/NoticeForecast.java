package org.orgo.notifications;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
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

  /**
   * @param escalates whether it is escalated as it is opened, of which people are told as well
   */
  public Told of(OpenedWork work, boolean escalates, Profile profile) {
    Map<UUID, ForetoldReader> readers = new HashMap<>();
    add(readers, work, Audience.within(profile.notifyScope()), profile);
    if (escalates) {
      add(readers, work.escalated(), Audience.OF_ESCALATION, profile);
    }
    Map<String, Integer> byRole =
        readers.values().stream()
            .flatMap(reader -> reader.heldRoles().stream())
            .collect(Collectors.toMap(Function.identity(), role -> 1, Integer::sum, TreeMap::new));
    return new Told(
        readers.size(),
        (int) readers.values().stream().filter(ForetoldReader::mailed).count(),
        byRole,
        readers.values().stream().anyMatch(ForetoldReader::askedForIt));
  }

  private void add(
      Map<UUID, ForetoldReader> readers,
      OpenedWork work,
      Set<Audience> audiences,
      Profile profile) {
    rows.foretell(
            CurrentTenant.require(),
            work,
            audiences.stream().map(Enum::name).toList(),
            profile.transparency())
        .forEach(reader -> readers.merge(reader.userId(), reader, ForetoldReader::and));
  }
}
