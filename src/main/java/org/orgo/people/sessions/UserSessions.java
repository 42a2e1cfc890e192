package org.orgo.people.sessions;

import java.util.HexFormat;
import java.util.List;
import org.orgo.audit.AuditLog;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.persistence.SessionMapper;
import org.orgo.platform.hashes.Sha256;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions of the current organization's members. They stand in the database, so one that ends
 * here has ended on every node.
 */
@Service
public class UserSessions {

  private static final int MAX_SHOWN = 200;

  private final SessionMapper rows;
  private final Authorizations authorizations;
  private final AuditLog audit;

  UserSessions(SessionMapper rows, Authorizations authorizations, AuditLog audit) {
    this.rows = rows;
    this.authorizations = authorizations;
    this.audit = audit;
  }

  /** Names a session whose id is as good as a password. */
  public static String handle(String sessionId) {
    return HexFormat.of().formatHex(Sha256.of(sessionId), 0, 12);
  }

  /** The latest used first. */
  @Transactional(readOnly = true)
  public List<UserSession> of(UserId user) {
    return rows.open(CurrentTenant.require(), user, MAX_SHOWN);
  }

  /**
   * Of everybody, the latest used first.
   *
   * @throws NotAllowed for who does not administer
   */
  @Transactional(readOnly = true)
  public List<UserSession> all() {
    authorizations.require(CurrentActor.get(), Permissions.ORGANIZATION_ADMIN);
    return rows.open(CurrentTenant.require(), null, MAX_SHOWN);
  }

  /** All of an account, for whoever has asked whether that may be. */
  @Transactional
  public void endAll(UserId user) {
    if (rows.endAll(CurrentTenant.require(), user) > 0) {
      audit.record(LogCategory.SECURITY, "user.sessions_ended", "user", user);
    }
  }

  /**
   * All of the actor but this one.
   *
   * @param sessionId of the session that goes on
   */
  @Transactional
  public void endOthers(String sessionId) {
    UserId user = CurrentActor.get().user().orElseThrow();
    if (rows.endOthers(CurrentTenant.require(), user, sessionId) > 0) {
      audit.record(LogCategory.SECURITY, "user.sessions_ended", "user", user);
    }
  }

  /**
   * Ends one of the actor's own sessions.
   *
   * @throws NotFound when the actor has none of that handle
   */
  @Transactional
  public void endOwn(String handle) {
    end(CurrentActor.get().user().orElseThrow(), handle);
  }

  /**
   * Ends anybody's session.
   *
   * @throws NotAllowed for who does not administer
   * @throws NotFound when nobody here has one of that handle
   */
  @Transactional
  public void end(String handle) {
    authorizations.require(CurrentActor.get(), Permissions.ORGANIZATION_ADMIN);
    end(null, handle);
  }

  private void end(UserId owner, String handle) {
    UserId user =
        rows.end(CurrentTenant.require(), owner, handle).orElseThrow(() -> new NotFound("session"));
    audit.record(LogCategory.SECURITY, "session.ended", "user", user);
  }
}
