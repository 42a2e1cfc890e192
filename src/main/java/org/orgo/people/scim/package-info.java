/**
 * Accounts and the holders of roles as an organization's directory provisions them, by SCIM 2.0
 * (RFC 7643, RFC 7644): users are accounts, groups are roles.
 */
package org.orgo.people.scim;
