/** Почему расчёт ни к чему не пришёл: что случилось, где и что с этим делать. Стоит после двоеточия. */
import type { faults as english } from '../en/faults'
import type { Translation } from '../shape'

export const faults = {
  standstill: 'время стоит на месте, день {{day}}, {{time}}: миллион событий в одно мгновение',
  events: 'больше {{events}} событий в одном прогоне ко дню {{day}}, {{time}}',
  calls: 'в каждом прогоне поступило бы около {{events}} вызовов типа «{{callType}}», а событий в нём может быть не больше {{limit}}',
  crowd: 'больше {{limit}} вызовов одновременно, день {{day}}, {{time}}',
  mostly: '{{what}}, чаще всего {{event}}',
  advised: '{{what}}; {{advice}}',
  smaller: 'уменьшите нагрузку или горизонт',
  fewerCalls: 'уменьшите нагрузку, добавьте операторов или ограничьте число линий',
  memory: 'проекту нужно больше памяти, чем есть у потока; уменьшите нагрузку или горизонт',
  workers: 'поток за потоком прекращал работу на одном и том же (прогоны с {{from}}-го по {{to}}-й)',
  million: '{{n}} млн',
  event: {
    callArrives: 'поступают вызовы',
    callsAgain: 'клиенты звонят снова',
    callerHangsUp: 'клиенты вешают трубку',
    talkEnds: 'заканчиваются разговоры',
    operatorFree: 'освобождаются операторы',
    shiftChanges: 'начинаются и заканчиваются смены',
    dialerLooks: 'набор номера ищет операторов и контакты',
    ringingEnds: 'заканчиваются гудки',
    contactDue: 'подходит срок следующей попытки',
    menuStepEnds: 'шаги в меню',
    callBackDue: 'подходит срок обратного звонка',
    other: 'события вида {{kind}}',
  },
} as const satisfies Translation<typeof english>
