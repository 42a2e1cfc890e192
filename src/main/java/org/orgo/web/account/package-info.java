/** The pages of an account: login, profile, preferences. */
package org.orgo.web.account;
