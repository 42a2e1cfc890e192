/** Accounts of those who log in, and their passwords. */
@NamedInterface("accounts")
package org.orgo.people.accounts;

import org.springframework.modulith.NamedInterface;
