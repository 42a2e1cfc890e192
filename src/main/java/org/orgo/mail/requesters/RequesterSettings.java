package org.orgo.mail.requesters;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.orgo.audit.AuditLog;
import org.orgo.mail.MailboxId;
import org.orgo.mail.persistence.RequesterMailMapper;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what holds for people who write by mail: as their mailbox has it, else as the profile. */
@Service
public class RequesterSettings {

  private final RequesterMailMapper rows;
  private final OrganizationProfiles profiles;
  private final Authorizations authorizations;
  private final AuditLog audit;

  RequesterSettings(
      RequesterMailMapper rows,
      OrganizationProfiles profiles,
      Authorizations authorizations,
      AuditLog audit) {
    this.rows = rows;
    this.profiles = profiles;
    this.authorizations = authorizations;
    this.audit = audit;
  }

  /**
   * @param ofMailbox what the mailbox says; null where it says nothing
   */
  public Set<RequesterSetting> inForce(@Nullable Collection<String> ofMailbox) {
    return ofMailbox == null ? ofProfile() : read(ofMailbox);
  }

  /** What holds for those who wrote to this address; as the profile has it where it is none. */
  @Transactional(readOnly = true)
  public Set<RequesterSetting> at(@Nullable String mailbox) {
    return mailbox == null
        ? ofProfile()
        : rows.settingsAt(CurrentTenant.require(), mailbox)
            .map(found -> inForce(found.names()))
            .orElseGet(this::ofProfile);
  }

  /**
   * @throws NotFound when there is no such mailbox
   */
  @Transactional(readOnly = true)
  public MailboxRequesters get(MailboxId id) {
    requireAdministrator();
    return rows.settings(CurrentTenant.require(), id)
        .map(found -> shown(found.names()))
        .orElseThrow(() -> new NotFound("mailbox"));
  }

  /**
   * The later of two changes at once wins: each says all.
   *
   * @param settings null for what the profile has
   * @throws NotFound when there is no such mailbox
   */
  @Transactional
  public MailboxRequesters change(MailboxId id, @Nullable Set<RequesterSetting> settings) {
    requireAdministrator();
    String[] names =
        settings == null ? null : settings.stream().map(Enum::name).sorted().toArray(String[]::new);
    if (rows.changeSettings(
            CurrentTenant.require(), id, names == null ? null : String.join(",", names))
        == 0) {
      throw new NotFound("mailbox");
    }
    audit.record(
        LogCategory.SECURITY, "mailbox.requesters_changed", "mailbox", id, "requester_settings");
    return shown(names == null ? null : Arrays.asList(names));
  }

  private MailboxRequesters shown(@Nullable Collection<String> names) {
    return new MailboxRequesters(names == null ? null : read(names), inForce(names));
  }

  private Set<RequesterSetting> ofProfile() {
    return profiles
        .current()
        .requesters()
        .map(
            said ->
                Arrays.stream(RequesterSetting.values())
                    .filter(setting -> setting.isIn(said))
                    .collect(Collectors.toCollection(TreeSet::new)))
        .orElseGet(TreeSet::new);
  }

  private static Set<RequesterSetting> read(Collection<String> names) {
    return names.stream()
        .map(RequesterSetting::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void requireAdministrator() {
    authorizations.require(CurrentActor.get(), Permissions.ORGANIZATION_ADMIN);
  }
}
