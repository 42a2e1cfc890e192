/** Groups and answers over REST. */
package org.orgo.wellbeing.api;
