package org.orgo.administration.provisioning;

import java.util.List;
import org.orgo.people.tokens.ApiToken;
import org.orgo.web.Layout;

/**
 * How a directory provisions the organization's accounts.
 *
 * @param address what the directory asks
 * @param tokens those with which directories ask now
 * @param issuedToken text of the one that was just made; null for none
 */
public record ProvisioningPage(
    Layout layout, String address, List<ApiToken> tokens, String issuedToken) {}
