# lme4 on reviews: item,reviewer,score. Prints its seconds of CPU and the three variances.
library(lme4)
reviews <- read.csv(commandArgs(TRUE)[1])
began <- proc.time()
fit <- lmer(score ~ 1 + (1 | item) + (1 | reviewer), reviews)
effects <- ranef(fit, condVar = TRUE)
took <- proc.time() - began
variances <- as.data.frame(VarCorr(fit))
cat("seconds", took[["user.self"]] + took[["sys.self"]], "\n")
for (row in seq_len(nrow(variances))) cat(variances$grp[row], format(variances$vcov[row], digits = 15), "\n")
