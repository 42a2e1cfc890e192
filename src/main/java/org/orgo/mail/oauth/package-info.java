/**
 * Access tokens in place of passwords: where they come from, and how a mail server is given one.
 */
@NamedInterface("oauth")
package org.orgo.mail.oauth;

import org.springframework.modulith.NamedInterface;
