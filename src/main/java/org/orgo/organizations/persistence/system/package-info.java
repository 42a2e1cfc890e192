/** Which organizations there are, asked before any of them is bound. */
package org.orgo.organizations.persistence.system;
