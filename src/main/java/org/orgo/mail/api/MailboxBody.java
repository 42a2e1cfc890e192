package org.orgo.mail.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.orgo.mail.AfterStoring;
import org.orgo.mail.administration.MailboxSettings;
import org.springframework.lang.Nullable;

/**
 * What a mailbox is to be.
 *
 * @param domain that its mail belongs to; nothing for a general mailbox
 * @param tls nothing for yes
 * @param username nothing for the address
 * @param password nothing to keep the one that is there
 * @param folder nothing for INBOX
 * @param authservId the name under which its server vouches for senders
 * @param afterStoring nothing for FLAG
 * @param moveTo the folder for stored mail, with MOVE
 * @param maxMegabytes the largest mail that is fetched; nothing for the installation's limit
 */
record MailboxBody(
    @Nullable String domain,
    @NotBlank @Size(max = 250) String host,
    @NotNull Integer port,
    @Nullable Boolean tls,
    @Nullable @Size(max = 250) String username,
    @Nullable @Size(max = 1000) String password,
    @Nullable @Size(max = 250) String folder,
    @Nullable @Size(max = 250) String authservId,
    @Nullable AfterStoring afterStoring,
    @Nullable @Size(max = 250) String moveTo,
    @Nullable Integer maxMegabytes,
    @Nullable Integer version) {

  MailboxSettings settings(String address, boolean onlyNew) {
    return new MailboxSettings(
        address,
        domain,
        host,
        port,
        tls == null || tls,
        username,
        password,
        folder,
        authservId,
        afterStoring,
        moveTo,
        maxMegabytes,
        onlyNew);
  }
}
