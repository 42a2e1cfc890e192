package org.orgo.studio.releases;

import java.util.Map;
import org.orgo.platform.refusals.Refusal;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.persistence.FollowedFileMapper;
import org.orgo.studio.persistence.FollowedFileMapper.FollowedFile;
import org.orgo.studio.persistence.system.DueReleasesMapper;
import org.orgo.studio.releases.ReleaseWriter.ReleaseContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets organizations that went back to a shared version follow it. Their own version is a copy, for
 * the engine keeps what something runs in; when the installation's moved on, they get a new copy.
 */
@Component
class SharedFollowers {

  private static final Logger log = LoggerFactory.getLogger(SharedFollowers.class);

  private final DueReleasesMapper directory;
  private final FollowedFileMapper followed;
  private final DefinitionCatalog catalog;
  private final ReleaseWriter writer;
  private final TransactionTemplate transaction;

  SharedFollowers(
      DueReleasesMapper directory,
      FollowedFileMapper followed,
      DefinitionCatalog catalog,
      ReleaseWriter writer,
      TransactionTemplate transaction) {
    this.directory = directory;
    this.followed = followed;
    this.catalog = catalog;
    this.writer = writer;
    this.transaction = transaction;
  }

  void follow() {
    directory.followingSharedVersions().forEach(this::follow);
  }

  private void follow(OrganizationId organization) {
    CurrentTenant.run(
        organization,
        () ->
            transaction
                .execute(status -> followed.followed(organization))
                .forEach(file -> follow(organization, file.file())));
  }

  /** Each by itself, so that one that does not fit keeps no other back. */
  private void follow(OrganizationId organization, String file) {
    try {
      transaction.executeWithoutResult(status -> followIfMoved(organization, file));
    } catch (RuntimeException failure) {
      if (!(failure instanceof Refusal)) {
        throw failure;
      }
      log.warn(
          "The organization {} stays with its copy of {}: {}",
          organization,
          file,
          failure.getMessage());
    }
  }

  private void followIfMoved(OrganizationId organization, String file) {
    writer.begin();
    FollowedFile copy =
        followed.followed(organization).stream()
            .filter(each -> each.file().equals(file))
            .findFirst()
            .orElse(null);
    DefinitionVersion shared = catalog.newestShared(file).orElse(null);
    if (copy == null || shared == null || copy.sha256().equals(shared.sha256())) {
      return;
    }
    if (!catalog.get(file).version().equals(copy.version())) {
      return; // another one of its own is live
    }
    writer.write(
        ReleaseKind.FOLLOWED,
        null,
        null,
        new ReleaseContent("Shared: " + file, Map.of(), Map.of(file, catalog.source(shared))));
  }
}
