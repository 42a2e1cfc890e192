/** Identity providers of organizations, and whom they mean. */
package org.orgo.people.login.oidc.persistence;
