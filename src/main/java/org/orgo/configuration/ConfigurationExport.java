package org.orgo.configuration;

import java.util.SortedMap;
import org.orgo.audit.AuditLog;
import org.orgo.organizations.Organizations;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exports the configuration of the current organization. Holds no person, account, token, secret or
 * work.
 */
@Service
public class ConfigurationExport {

  private final PresentConfiguration present;
  private final Organizations organizations;
  private final Authorizations authorizations;
  private final AuditLog audit;

  ConfigurationExport(
      PresentConfiguration present,
      Organizations organizations,
      Authorizations authorizations,
      AuditLog audit) {
    this.present = present;
    this.organizations = organizations;
    this.authorizations = authorizations;
    this.audit = audit;
  }

  /**
   * For those who administer the organization and may change its definitions, which are in it.
   *
   * @throws NotAllowed for everybody else
   */
  public void requireRight() {
    authorizations.require(CurrentActor.get(), Permissions.ORGANIZATION_ADMIN);
    authorizations.require(CurrentActor.get(), Permissions.PROCESS_EDIT);
  }

  /** As a zip: the same configuration is the same bytes. */
  @Transactional
  public byte[] pack() {
    requireRight();
    SortedMap<String, byte[]> files = present.files();
    byte[] zip = ConfigurationArchive.pack(files);
    audit.record(
        LogCategory.SECURITY,
        "configuration.exported",
        "organization",
        organizations.current().organizationId(),
        "files:" + files.size(),
        "sha256:" + ConfigurationArchive.hash(zip));
    return zip;
  }
}
