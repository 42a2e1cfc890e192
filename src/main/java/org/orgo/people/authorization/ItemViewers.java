package org.orgo.people.authorization;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orgo.people.Actor;
import org.orgo.people.Actor.ActorKind;
import org.orgo.people.Deputyship;
import org.orgo.people.authorization.SightReason.SightKind;
import org.orgo.people.persistence.ActorMapper;
import org.orgo.people.persistence.ActorMapper.ActorOfPage;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers who sees an item now, account by account, by asking for each what is asked when it opens
 * the item. Which roles somebody held in the past is not recorded, so the past is not answered.
 *
 * <p>Who only takes part in ANONYMISED work is not named: it may be about them.
 */
@Service
@Transactional(readOnly = true)
public class ItemViewers {

  private static final int ACCOUNTS = 500;

  private final ActorMapper accounts;
  private final Viewers viewers;
  private final Clock clock;

  ItemViewers(ActorMapper accounts, Viewers viewers, Clock clock) {
    this.accounts = accounts;
    this.viewers = viewers;
    this.clock = clock;
  }

  /** A page of those who see it, in the order of their accounts. */
  public Page<ItemViewer> of(Protected object, PageRequest page) {
    Protection item = object.protection();
    List<ItemViewer> found = new ArrayList<>();
    Cursor after = page.after();
    List<ActorOfPage> read;
    do {
      read = accounts.page(CurrentTenant.require(), after, ACCOUNTS, clock.instant());
      for (ActorOfPage account : read) {
        List<SightReason> reasons = reasons(account, item);
        if (!reasons.isEmpty()) {
          found.add(
              new ItemViewer(
                  account.userId(), account.displayName(), reasons, account.createdAt()));
        }
        after = new Cursor(account.createdAt(), account.userId().value());
      }
    } while (read.size() == ACCOUNTS && found.size() <= page.limit());
    return Page.cut(
        found, page.limit(), viewer -> new Cursor(viewer.since(), viewer.userId().value()));
  }

  /** Whether some of those who see it are left out. */
  public static boolean leavesOut(Protected object) {
    return object.protection().visibility() == Visibility.ANONYMISED;
  }

  private List<SightReason> reasons(ActorOfPage account, Protection item) {
    boolean anonymised = item.visibility() == Visibility.ANONYMISED;
    return viewers.of(actor(CurrentTenant.require(), account)).reasons(item).stream()
        .filter(reason -> !(anonymised && reason.kind() == SightKind.PARTICIPANT))
        .toList();
  }

  private static Actor actor(OrganizationId organization, ActorOfPage account) {
    List<Deputyship> deputyships = account.standsInFor();
    Set<String> roles = new HashSet<>(account.roles());
    Set<String> permissions = new HashSet<>(account.permissions());
    deputyships.forEach(
        absent -> {
          roles.addAll(absent.roles());
          permissions.addAll(absent.permissions());
        });
    return new Actor(
        organization,
        account.userId(),
        account.displayName(),
        ActorKind.USER,
        roles,
        Scopes.ofMember(permissions),
        deputyships);
  }
}
