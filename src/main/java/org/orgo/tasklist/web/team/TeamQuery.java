package org.orgo.tasklist.web.team;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.platform.paging.Cursor;
import org.orgo.tasks.team.TeamFilter;
import org.orgo.tasks.team.TeamShare;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of the team's page asks for. An unknown value is ignored.
 *
 * @param share null for what breaks next
 * @param person null for everybody
 */
record TeamQuery(TeamShare share, UserId person, Cursor cursor) {

  static TeamQuery of(String show, String person, Cursor cursor) {
    return new TeamQuery(share(show), user(person), cursor);
  }

  TeamFilter filter() {
    return new TeamFilter(share, person, cursor);
  }

  boolean isFiltered() {
    return share != null || person != null;
  }

  /** The share alone; none where it is shown already. */
  static String href(TeamShare share, TeamShare shown) {
    return share == shown ? "/team" : address(share, null, null);
  }

  static String href(UserId person, UserId shown) {
    return person.equals(shown) ? "/team" : address(null, person, null);
  }

  String next(String nextCursor) {
    return nextCursor == null ? null : address(share, person, nextCursor);
  }

  /** Without the cursor. */
  String path() {
    return address(share, person, null);
  }

  static String key(TeamShare share) {
    return share.name().toLowerCase(Locale.ROOT);
  }

  private static String address(TeamShare share, UserId person, String cursor) {
    return UriComponentsBuilder.fromPath("/team")
        .queryParamIfPresent("show", Optional.ofNullable(share).map(TeamQuery::key))
        .queryParamIfPresent("person", Optional.ofNullable(person))
        .queryParamIfPresent("cursor", Optional.ofNullable(cursor))
        .encode()
        .build()
        .toUriString();
  }

  private static TeamShare share(String show) {
    return Arrays.stream(TeamShare.values())
        .filter(share -> key(share).equals(show))
        .findFirst()
        .orElse(null);
  }

  private static UserId user(String person) {
    try {
      return person == null || person.isBlank() ? null : new UserId(UUID.fromString(person));
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }
}
