#include "services/gateways/gateway.h"

namespace reiyan::gateways {
namespace {

ActionOutcome notOffered()
{
    ActionOutcome outcome;
    outcome.outcome = OutcomeClass::Rejected; // nothing was asked
    outcome.error = "STATE_NOT_ALLOWED";
    outcome.message = QStringLiteral("not offered");
    return outcome;
}

} // namespace

ActionOutcome GatewayAdapter::cancel(const QString & /*reference*/)
{
    return notOffered();
}

ActionOutcome GatewayAdapter::refund(const RefundRequest & /*request*/)
{
    return notOffered();
}

} // namespace reiyan::gateways
