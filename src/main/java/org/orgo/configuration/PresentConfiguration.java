package org.orgo.configuration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.orgo.mail.administration.AdministeredMailbox;
import org.orgo.mail.administration.MailboxAdministration;
import org.orgo.organizations.Organizations;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.platform.settings.SettingsFile;
import org.orgo.platform.settings.SettingsWriter;
import org.orgo.studio.archive.OwnedDefinitions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/**
 * The configuration of the current organization as it holds now, as files by path. The same
 * configuration is the same files, byte by byte.
 */
@Component
class PresentConfiguration {

  private final Organizations organizations;
  private final Roles roles;
  private final MailboxAdministration mailboxes;
  private final OwnedDefinitions definitions;
  private final String version;

  PresentConfiguration(
      Organizations organizations,
      Roles roles,
      MailboxAdministration mailboxes,
      OwnedDefinitions definitions,
      ObjectProvider<BuildProperties> build) {
    this.organizations = organizations;
    this.roles = roles;
    this.mailboxes = mailboxes;
    this.definitions = definitions;
    BuildProperties named = build.getIfAvailable();
    this.version = named == null ? "unbuilt" : named.getVersion();
  }

  SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>(definitions.contents());
    files.put(
        ConfigurationManifest.PATH,
        yaml(new ConfigurationManifest(ConfigurationManifest.FORMAT, version)));
    files.put(
        ConfiguredOrganization.PATH, yaml(ConfiguredOrganization.of(organizations.current())));
    for (Role role : roles.all()) {
      files.put(ConfiguredRole.path(role.code()), yaml(ConfiguredRole.of(role)));
    }
    for (AdministeredMailbox mailbox : mailboxes.all()) {
      files.put(ConfiguredMailbox.path(mailbox.address()), yaml(ConfiguredMailbox.of(mailbox)));
    }
    return files;
  }

  /** What is not said is left out, so that a file says nothing of what is not there. */
  private static byte[] yaml(Object settings) {
    ObjectNode tree = SettingsFile.written(settings);
    tree.properties().removeIf(each -> each.getValue().isNull());
    return SettingsWriter.yaml(tree).getBytes(StandardCharsets.UTF_8);
  }
}
