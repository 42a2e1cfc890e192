/** The pages of accounts: all of them, one of them, and an invitation. */
package org.orgo.administration.users;
