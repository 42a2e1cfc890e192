/** The page on which an administrator lets the organization's directory provision accounts. */
package org.orgo.administration.provisioning;
