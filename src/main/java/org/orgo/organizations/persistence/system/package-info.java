/** Lists organizations before one of them is bound. */
package org.orgo.organizations.persistence.system;
