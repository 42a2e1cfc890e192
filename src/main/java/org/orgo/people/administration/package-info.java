/**
 * What administrators do to the accounts of their organization: invite, change, disable. Somebody
 * who administers is always left.
 */
@NamedInterface("administration")
package org.orgo.people.administration;

import org.springframework.modulith.NamedInterface;
